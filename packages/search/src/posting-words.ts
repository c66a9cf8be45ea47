import type { Posting } from '@ganghui/spec';
import { regionPath } from '@ganghui/spec/codes';
import { indexWords, marketWord } from './words.ts';

/** The columns of the full-text table with their weight in bm25, in the order of `wordsOf`; `market` is a filter. */
export const columnWeights = { title: 10, occupation: 5, employer: 4, benefits: 2, place: 3, description: 1, market: 0 };

const lines = (texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n');

// 江宁区 → 江宁; 沛县 stays, a single character is no name.
const shortName = (name: string): string => name.replace(/(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|省|市|地区|区|县|盟|旗)$/u, '');

/** People write 南京市江宁区, 南京江宁 and 江宁: whole names in one run, short names in another. */
function placeNames({ place, places }: Posting): string {
  const main = place.path.length > 0 || !place.region ? place.path : regionPath(place.region);
  return lines([main, ...places.map(({ path }) => path)].flatMap((path) => [path.join(''), path.map(shortName).join('')]));
}

/** Everything a posting is found by; never `requirements` (age, gender, 户籍) and never the contact. */
export const wordsOf = (posting: Posting): string[] => [
  indexWords(posting.title, { singles: true }),
  indexWords(lines([posting.occupation.name, posting.occupation.local?.name])),
  indexWords(posting.employer.name ?? ''),
  indexWords(lines(posting.benefits)),
  indexWords(placeNames(posting)),
  indexWords(posting.description),
  marketWord(posting.marketId),
];
