import type { Market, PostingContent, RawField, RawPosting } from '@ganghui/spec';
import { regionByCode, regionPath } from '@ganghui/spec/codes';
import { plainLine } from '../field/plain-text.ts';
import type { Trace } from '../trace.ts';
import { type Found, findRegions } from './find-regions.ts';

type Place = PostingContent['place'];
type Places = Pick<PostingContent, 'place' | 'places'>;

const placeFix = '写成“南京市江宁区”，至少写到市；县区名在省内有重名时请把市写上。';
const isCode = /^\d{6}$/;

function byCode(text: string): Found[] | undefined {
  const region = isCode.test(text) ? regionByCode(text) : undefined;
  return region && [{ code: region.code, level: region.level, confidence: 1 }];
}

// China's bounding box, degrees.
const inChina = (longitude: number, latitude: number): boolean => longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;

function locationOf({ longitude, latitude }: RawPosting, trace: Trace): Place['location'] {
  if (!longitude || !latitude) return null;
  const [east, north] = [Number(longitude.normalize('NFKC')), Number(latitude.normalize('NFKC'))];
  if (inChina(east, north)) return { longitude: east, latitude: north, precision: 'address' };
  // 0, 0 is how a form says that nobody filled it in.
  if (east !== 0 || north !== 0)
    trace.missed(
      '/place/location',
      'longitude',
      `${longitude} ${latitude}`,
      '经度写 73 到 136、纬度写 3 到 54 的小数，例如 118.77 和 32.06。',
    );
  return null;
}

type Source = { field: RawField; text: string };

/** From the place, deepened by the address where that lies in the same city. */
function regionsOf(place: string | null, address: string | null, city: string): { found: Found[]; source?: Source; rest: string } {
  const named = place === null ? { found: [], rest: '' } : { found: byCode(place), rest: '' };
  const fromPlace = named.found ? { found: named.found, rest: named.rest } : findRegions(place ?? '', { city });
  const [first, ...others] = fromPlace.found;
  const source: Source | undefined = place === null ? undefined : { field: 'place', text: place };
  if (address === null || first?.level === 3 || others.length > 0) return { ...fromPlace, source };
  const [inAddress] = findRegions(address, { city, around: first, firstOnly: true }).found;
  if (!inAddress || (first && !(inAddress.level > first.level && isInside(inAddress.code, first)))) return { ...fromPlace, source };
  return { found: [inAddress], source: { field: 'address', text: address }, rest: fromPlace.rest };
}

const isInside = (code: string, { code: outer, level }: Found): boolean =>
  code.startsWith(outer.slice(0, level * 2)) || regionPath(code).includes(regionByCode(outer)?.name ?? '');

/** Where the work is. Silence is not the normaliser's to judge: nothing said, nothing found. */
export function placeOf(raw: RawPosting, { market, trace }: { market: Market; trace: Trace }): Places {
  const place = plainLine(raw.place);
  const address = plainLine(raw.address);
  const location = locationOf(raw, trace);
  const { found, source, rest } = regionsOf(place?.normalize('NFKC') ?? null, address?.normalize('NFKC') ?? null, market.region);
  const [first, ...others] = found;
  const lastWords = /[\p{L}\p{N}]/u.test(rest) ? place : null;
  if (!first) {
    const [field, text]: [RawField, string | null] = place === null ? ['address', address] : ['place', place];
    if (text !== null) trace.missed('/place', field, raw[field] ?? text, placeFix);
    return { place: { region: null, path: [], address: address ?? place, location }, places: [] };
  }
  const { field } = source ?? { field: 'place' as const };
  trace.took('/place', field, raw[field] ?? '', {
    method: isCode.test(place ?? '') ? 'region-code' : field === 'address' ? 'region-in-address' : 'region-name',
    confidence: first.confidence,
    ...(first.old ? { old: first.old } : {}),
  });
  const places = others.map(({ code }) => ({ region: code, path: regionPath(code) }));
  return { place: { region: first.code, path: regionPath(first.code), address: address ?? lastWords, location }, places };
}
