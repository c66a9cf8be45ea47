import { foldTitle } from '../src/occupation/fold-title.ts';
import { type OccupationIndex, standing, standings } from '../src/occupation/occupation-index.ts';

/** The index as if nobody had entered the aliases that are a whole stretch of the title; the catalogue's own names stay. */
export function withoutWhole(index: OccupationIndex, title: string): OccupationIndex {
  const owners = [...index.owners];
  const found: number[] = [];
  for (const { text } of foldTitle(title)) {
    found.length = 0;
    index.words.walk(text, 0, found);
    const surface = found.at(-2);
    if (surface !== undefined && found.at(-1) === text.length)
      owners[surface] = owners[surface]!.filter((owner) => owner % standings <= standing.workType);
  }
  const walk = (text: string, at: number, into: number[]): void => {
    found.length = 0;
    index.words.walk(text, at, found);
    for (let each = 0; each < found.length; each += 2) if (owners[found[each]!]!.length > 0) into.push(found[each]!, found[each + 1]!);
  };
  return { ...index, owners, words: { ...index.words, walk } };
}
