import { englishFindingLines } from '../codes/data/english-findings.ts';
import { englishRefusalLines } from '../codes/data/english-refusals.ts';
import { englishWordLines } from '../codes/data/english-words.ts';
import { readTemplate, type Template } from './template.ts';

/** `whole`: messages without values. `templates`: those with values, by the first character, the one that says most first; '' begins with a value. */
export type Catalogue = { whole: ReadonlyMap<string, string>; templates: ReadonlyMap<string, readonly Template[]> };

const weightOf = ({ literals }: Template): number => literals.join('').length;

function readCatalogue(): Catalogue {
  const whole = new Map<string, string>();
  const all: Template[] = [];
  for (const lines of [englishFindingLines, englishRefusalLines, englishWordLines])
    for (const line of lines().trim().split('\n')) {
      const [chinese = '', english = ''] = line.split('\t');
      if (chinese.includes('{}')) all.push(readTemplate(chinese, english));
      else whole.set(chinese, english);
    }
  all.sort((a, b) => weightOf(b) - weightOf(a));
  const templates = new Map<string, Template[]>();
  const startOf = ({ literals }: Template): string => literals[0]?.charAt(0) ?? '';
  for (const start of new Set(['', ...all.map(startOf)]))
    templates.set(
      start,
      all.filter((each) => startOf(each) === '' || startOf(each) === start),
    );
  return { whole, templates };
}

let read: Catalogue | undefined;
/** Read when a first message is put into English: most requests ask for none. */
export const catalogue = (): Catalogue => {
  read ??= readCatalogue();
  return read;
};
