import { aliasLines as businessOffice } from './data/occupation-aliases/business-office.ts';
import { aliasLines as engineeringArts } from './data/occupation-aliases/engineering-arts.ts';
import { aliasLines as production } from './data/occupation-aliases/production.ts';
import { aliasLines as servicesFarming } from './data/occupation-aliases/services-farming.ts';

/** What an alias says: this occupation, often this occupation, a market's own category for it, a word in the text that speaks for it. */
export type AliasKind = 'alias' | 'hint' | 'category' | 'cue';
/** `code` as in the catalogue, x-xx-xx-xx. */
export type OccupationAlias = { code: string; word: string; kind: AliasKind };

const kinds: Readonly<Record<string, AliasKind>> = { '~': 'hint', '#': 'category', '+': 'cue' };

const aliasOf = (code: string, marked: string): OccupationAlias => {
  const kind = kinds[marked.charAt(0)];
  return { code, word: kind ? marked.slice(1) : marked, kind: kind ?? 'alias' };
};

/** Our lexicon of how employers call an occupation; a reviewer's correction is one more word in a data file. */
export function occupationAliases(): OccupationAlias[] {
  return [engineeringArts, businessOffice, servicesFarming, production].flatMap((lines) =>
    lines()
      .split('\n')
      .flatMap((line) => {
        const [, major, middle, minor, unit] = /^(\d)(\d\d)(\d\d)(\d\d)/.exec(line) ?? [];
        if (!major) return [];
        const words = line.slice(7).split('|');
        return words.filter((word) => word !== '').map((word) => aliasOf(`${major}-${middle}-${minor}-${unit}`, word));
      }),
  );
}
