import type { RawPosting } from '@ganghui/spec';
import { plainText } from './plain-text.ts';

const part = (heading: string, text: string | undefined): string[] => {
  const plain = text === undefined ? '' : plainText(text);
  if (plain === '') return [];
  return [plain.startsWith(heading.slice(0, 4)) ? plain : `${heading}\n${plain}`];
};

/** The description, and duties and requirements under their headings where the market keeps them apart. */
export function descriptionOf({ description, duties, requirements }: RawPosting): string {
  const whole = description === undefined ? '' : plainText(description);
  const parts = [...part('岗位职责：', duties), ...part('任职要求：', requirements)];
  // Some exports repeat the parts inside the whole.
  const missing = parts.filter((text) => !whole.includes(text.slice(text.indexOf('\n') + 1)));
  return [whole, ...missing].filter((text) => text !== '').join('\n');
}
