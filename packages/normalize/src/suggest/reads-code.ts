import type { Market, RawField } from '@ganghui/spec';
import { normalizePosting } from '../normalize-posting.ts';
import { outcomeOf } from './understood.ts';

// Which market and day does not matter to a code.
const context: { market: Market; now: Date } = {
  market: { id: '320100-01', name: '样本', region: '320100', city: '南京市' },
  now: new Date(0),
};
// Any word stands as it is in these, so that it is kept says nothing.
const anyWord = new Set<RawField>(['benefits', 'targetGroup', 'gender', 'major']);

/** Whether a code of a column says something to our readers as it is: C34 of industries, 21 of education. */
export function readsCode(field: RawField, code: string): boolean {
  if (anyWord.has(field)) return false;
  return outcomeOf(field, normalizePosting({ sourceId: '1', title: '0', [field]: code }, context)).understood;
}
