import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { rowDictionary } from '@ganghui/aws/row-dictionary';
import { ReceiptItem } from '@ganghui/spec';
import { hasCitizenCheck } from '@ganghui/spec/codes/citizen-number';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { hostileRun } from './hostile-run.ts';

const heard: string[] = [];
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => heard.push(`log: ${text}`) > 0);
  vi.stubEnv('LOG_LEVEL', 'debug');
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const { dataDir, local, send } = hostileRun((error) => heard.push(String(error)));
const marketId = '321000-01';

const Answer = z.looseObject({ submissionId: z.string().nullish(), items: z.array(ReceiptItem).default([]) });
async function call(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<z.infer<typeof Answer>> {
  const { status, text } = await send(marketId, method, path, { body, headers: { 'Content-Type': 'application/json', ...headers } });
  expect(status).toBeLessThan(500);
  heard.push(`${method} answered: ${text}`);
  return text.startsWith('{') ? Answer.parse(JSON.parse(text)) : { items: [] };
}
const submit = async (body: string, type = 'application/json'): Promise<z.infer<typeof Answer>> => {
  const answer = await call('POST', '/submissions?profile=none', body, { 'Content-Type': type });
  await call('GET', `/submissions/${answer.submissionId}`);
  await call('GET', `/submissions/${answer.submissionId}?format=csv`);
  return answer;
};

let serial = 0;
/** Numbers that nobody has, each of its own so that a find says where it came from. */
const given = new Map<string, string>();
function idNumber(where: string): string {
  const seventeen = `32108819900228${String(++serial).padStart(3, '0')}`;
  const number = seventeen + [...'0123456789X'].find((check) => hasCitizenCheck(seventeen + check));
  given.set(where, number);
  return number;
}
const mobiles = new Map<string, string>();
function mobile(where: string): string {
  const number = `1390514${String(++serial).padStart(4, '0')}`;
  mobiles.set(where, number);
  return number;
}

type Found = { where: string; text: string };
/** Rows are deflated, long pages of the log are packed by zstd, which begins with a sign of its own. */
const opened = (bytes: Buffer): string =>
  (bytes.readUInt32LE(0) === 0xfd2fb528 ? zstdDecompressSync(bytes) : inflateRawSync(bytes, { dictionary: rowDictionary })).toString(
    'utf8',
  );

/** Every text of the table, packed ones opened, pieces of one value joined. */
function tableTexts(): Found[] {
  const database = new DatabaseSync(join(dataDir, 'table', 'exchange.sqlite'), { readOnly: true });
  const found: Found[] = [];
  const pieces = new Map<string, Buffer[]>();
  const open = (where: string, bytes: Buffer): void => {
    try {
      found.push({ where, text: opened(bytes) });
    } catch {
      const value = where.replace(/#\d{3}( .*)$/, '$1');
      pieces.set(value, [...(pieces.get(value) ?? []), bytes]);
    }
  };
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all());
  for (const { name } of names)
    for (const row of database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all())
      for (const [column, text] of Object.entries(row)) {
        if (typeof text !== 'string') continue;
        const where = `${name} ${row.pk ?? row.keys_json ?? ''} ${row.sk ?? ''} ${column}`;
        found.push({ where, text });
        for (const [, bytes = ''] of text.matchAll(/\{"B":"([^"]*)"\}/g)) open(where, Buffer.from(bytes, 'base64'));
      }
  database.close();
  for (const [where, bytes] of pieces) found.push({ where, text: opened(Buffer.concat(bytes)) });
  return found;
}
const fileTexts = (): Found[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ where: `file ${name}`, text: readFileSync(join(parentPath, name), 'latin1') }));
function placesOf(numbers: ReadonlyMap<string, string>, texts: readonly Found[]): string[] {
  // What all of them begin with is looked for first: the files are long.
  const [first = '', ...others] = [...numbers.values()];
  const start = [...first].findIndex((digit, at) => others.some((other) => other[at] !== digit));
  const near = texts.filter(({ text }) => text.includes(first.slice(0, start)));
  return [...numbers].flatMap(([from, number]) =>
    near.filter(({ text }) => text.includes(number)).map(({ where }) => `${from} → ${where}`),
  );
}

const cellsWith = (number: (where: string) => string): Record<string, unknown>[] => [
  ...Object.entries({
    ...aRecord('x'),
    contactEmail: '',
    applyUrl: '',
    sourceUrl: '',
    employerUscc: '',
    validFrom: '',
    updatedAt: '',
    duties: '',
  })
    .filter(([field]) => field !== 'sourceId')
    .flatMap(([field, value]) => [
      aRecord(`in-${field}`, { [field]: `${value} ${number(`in ${field}`)}` }),
      aRecord(`as-${field}`, { [field]: number(`as ${field}`) }),
    ]),
  { ...aRecord('unknown'), 备注: number('unknown column') },
  { ...aRecord('nested'), extra: { list: [number('list'), { deeper: `经办人 ${number('deeper')}` }] } },
  { ...aRecord('named'), [number('column name')]: 'x', extra: { [number('nested name')]: 'x' } },
  { ...aRecord('far'), extra: Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], number('far down')) },
  { ...aRecord('html'), description: number('tags').replace(/^\d{7}/, '$&<b></b>') },
];

// One posting is read as a record of a file is: every third field will do, and the odd ones at the end.
const putSome = (all: readonly Record<string, unknown>[]) =>
  Promise.all(
    all
      .filter((_, at) => at % 3 === 0 || at >= all.length - 5)
      .map((cells) => call('PUT', `/postings/${cells.sourceId}`, JSON.stringify(cells))),
  );

it('an ID number is nowhere to be found, wherever it was written', async () => {
  const ids = ['', 'A-', 'B:'].map((prefix) => aRecord(prefix + idNumber(`sourceId ${prefix}`)));
  const { items } = await submit(JSON.stringify([...cellsWith(idNumber), ...ids, { title: idNumber('without an id') }]));
  expect(items.slice(-4).map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
  await submit(`{"title":"${idNumber('broken line')}"\n"${idNumber('a string')}"\n${idNumber('a number')}\n`, 'application/x-ndjson');
  await submit(`["${idNumber('in a list')}"]`);
  await submit(`sourceId,title,${idNumber('header')}\nA,"${idNumber('open quote')}\nB,c`, 'text/csv');
  await submit(`${idNumber('no header')},b\n${idNumber('no header 2')},d`, 'text/csv');
  await submit(`sourceId,title\nC,x,y,${idNumber('beyond the header')}`, 'text/csv');
  await putSome(cellsWith((where) => idNumber(`one ${where}`)));
  await call('PUT', '/postings/P', `{"title":"${idNumber('malformed')}",,}`);
  await call('PUT', `/postings/${idNumber('address')}`, JSON.stringify({ ...aRecord('x'), sourceId: undefined }));
  await call('POST', '/submissions?profile=none', '[]', { 'Idempotency-Key': idNumber('idempotency key') });
  const columns = { sourceId: idNumber('profile column'), title: 'zwmc' };
  await call('PUT', '/profile', JSON.stringify({ profile: 'with-id', market: marketId, format: 'csv', header: true, fields: columns }));
  const codes = { education: { [idNumber('profile code')]: idNumber('profile meaning') } };
  await call('PUT', '/profile', JSON.stringify({ profile: 'with-more', market: marketId, format: 'csv', fields: {}, codes }));
  await call('PUT', '/profile', JSON.stringify({ [idNumber('profile field')]: 1 }));
  await call('GET', '/profile');
  await call('GET', '/submissions?limit=200');
  await local().settled();
  await call('GET', '/v1/feed?after=0&limit=1000');
  expect(heard.filter((text) => text.includes('"answered"')).length).toBeGreaterThan(40);
  const texts = [...tableTexts(), ...fileTexts(), ...heard.map((text) => ({ where: text.slice(0, 60), text }))];
  expect(placesOf(given, texts)).toEqual([]);
});

it('a mobile number that is evidence lies only in the rows that go first', async () => {
  await submit(JSON.stringify(cellsWith(mobile)));
  await submit(`{"title":"${mobile('broken line')}"\n"${mobile('a string')}"\n`, 'application/x-ndjson');
  await putSome(cellsWith((where) => mobile(`one ${where}`)));
  await local().settled();
  const evidence = tableTexts().filter(({ where }) => where.includes(' S:S#') && !where.includes('CONTACT'));
  expect(evidence.length).toBeGreaterThan(20);
  expect(placesOf(mobiles, evidence)).toEqual([]);
  const contacts = tableTexts().filter(({ where }) => where.includes('CONTACT'));
  expect(placesOf(mobiles, contacts).length).toBeGreaterThan(20);
});
