import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Market, Profile } from '@ganghui/spec';
import { shiftFile, shiftOf } from './shift-dates.ts';

const folder = fileURLToPath(new URL('../../../packages/spec/examples/cities/', import.meta.url));
const contentTypes: Record<Profile['format'], string> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// Behind API Gateway a text type is read as UTF-8, which breaks GB18030 for good; bytes of no known type pass as they are.
const contentTypeOf = ({ format, encoding }: Profile): string =>
  encoding && encoding !== 'utf-8' ? 'application/octet-stream' : contentTypes[format];

export type ExampleCity = { city: string; market: Market; profile: Profile; body: Buffer; contentType: string };

/** The invented cities, with their dates moved to today's fortnight: the seed of the one-machine run, the fixtures of the journey test, the samples of the README. */
export function exampleCities(now = new Date()): ExampleCity[] {
  const order = ['nanjing', 'yangzhou', 'huaian', 'taizhou'];
  return readdirSync(folder)
    .filter((city) => existsSync(join(folder, city, 'market.json')))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((city) => {
      const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, city, name), 'utf8'));
      const profile = Profile.parse(json('profile.json'));
      const file = readdirSync(join(folder, city)).find((name) => name.startsWith('postings.'));
      if (!file) throw new Error(`the example city ${city} has no postings file`);
      return {
        city,
        market: Market.parse(json('market.json')),
        profile,
        body: shiftFile(readFileSync(join(folder, city, file)), profile, shiftOf(now)),
        contentType: contentTypeOf(profile),
      };
    });
}
