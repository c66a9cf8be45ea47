import { foldName, foldWidth } from './fold-title.ts';
import type { OccupationIndex } from './occupation-index.ts';
import type { Said, Weighing } from './said.ts';

const sevenDigits = /^(\d)-?(\d\d)-?(\d\d)-?(\d\d)$/;

/** The entry a market's code means in the 2022 catalogue, if it is written like one. */
function entryOfCode(index: OccupationIndex, sent: string | undefined): number | undefined {
  const [, major, middle, minor, unit] = sevenDigits.exec(foldWidth(sent?.slice(0, 20) ?? '').trim()) ?? [];
  return major ? index.byCode.get(`${major}-${middle}-${minor}-${unit}`) : undefined;
}

/** The entry that a market's code and the name beside it mean together. */
export function givenEntry(index: OccupationIndex, { occupation, occupationCode }: Said): number | undefined {
  const entry = entryOfCode(index, occupationCode);
  const name = foldName(occupation ?? '');
  if (entry === undefined || name === '') return undefined;
  const { name: ours, workTypes } = index.entries[entry]!;
  return [ours, ...workTypes].some((each) => foldName(each) === name) ? entry : undefined;
}

/** Older catalogues give the same digits other meanings: a code counts when the name beside it or the title agrees, else for little. */
export function weighCode({ index, weights, ledger }: Weighing, said: Said): void {
  const { occupationCode } = said;
  const entry = entryOfCode(index, occupationCode);
  if (entry === undefined || !occupationCode) return;
  if (givenEntry(index, said) === entry)
    ledger.hit(entry, { word: occupationCode, surface: -1, covers: 0.5 }, weights.code, weights.further);
  else ledger.add(entry, occupationCode, ledger.best[entry]! > weights.clear ? weights.titledCode : weights.unprovenCode);
}
