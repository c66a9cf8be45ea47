import type { Market, PostingContent, RawField, RawPosting } from '@ganghui/spec';
import { regionPath } from '@ganghui/spec/codes';
import { plainLine } from '../field/plain-text.ts';
import type { Trace } from '../trace.ts';
import { locationOf } from './location-of.ts';
import { isAnywhere } from './place-words.ts';
import { regionsOf } from './regions-of.ts';

type Places = Pick<PostingContent, 'place' | 'places'>;

const placeFix = '写成“南京市江宁区”，至少写到市；县区名在省内有重名时请把市写上。';

/** Where the work is. Silence is not the normaliser's to judge: nothing said, nothing found. */
export function placeOf(raw: RawPosting, { market, trace }: { market: Market; trace: Trace }): Places {
  const place = plainLine(raw.place);
  const address = plainLine(raw.address);
  const location = locationOf(raw, trace);
  const { found, source, method, rest, isOpen } = regionsOf(place, address, market.region);
  const [first, ...others] = found;
  if (!first) {
    const [field, text]: [RawField, string | null] = place === null ? ['address', address] : ['place', place];
    if (isOpen && text !== null)
      trace.took('/place', field, raw[field] ?? text, { method: isAnywhere(text) ? 'place-anywhere' : 'place-unsaid', confidence: 1 });
    else if (text !== null) trace.missed('/place', field, raw[field] ?? text, placeFix);
    return { place: { region: null, path: [], address: address ?? (isOpen ? null : place), location }, places: [] };
  }
  const { code, confidence, old } = first;
  trace.took('/place', source, raw[source] ?? '', { method, confidence, ...(old ? { old } : {}) });
  const lastWords = /[\p{L}\p{N}]/u.test(rest) ? place : null;
  return {
    place: { region: code, path: regionPath(code), address: address ?? lastWords, location },
    places: others.map((other) => ({ region: other.code, path: regionPath(other.code) })),
  };
}
