import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { all, bytes, profile } from '../testing/read-all.ts';
import { csvRows } from './csv-rows.ts';
import { readRecords, type SourceRecord, sniff } from './index.ts';
import { jsonReader } from './json-stream.ts';
import { ndjsonReader } from './ndjson.ts';
import type { TextReader } from './part.ts';

const one = (number: number): string => `{"sourceId":"${number}","title":"车工"}`;

it('cuts rows as csv-parse does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', '车', ' '), maxLength: 40 }), (text) => {
      // What a library makes of a bare quote or of one that never closes is a matter of taste.
      fc.pre(!/(?:^|[,\n])"(?:[^"]|"")*(?:$|"[^",\n])/.test(text));
      const theirs = parse(text, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, record_delimiter: '\n' });
      const ours = csvRows(',')(text, true).map(({ cells }) => cells);
      expect(ours.filter((cells) => cells.some((cell) => cell !== ''))).toEqual(
        theirs.filter((cells) => cells.some((cell) => cell !== '')),
      );
    }),
    { numRuns: 2000 },
  );
});

const readers: Record<string, () => TextReader> = {
  json: () => jsonReader(),
  pointed: () => jsonReader(profile({ items: '/a/0' })),
  ndjson: () => ndjsonReader(),
};
const bits = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  ' ',
  '1',
  'a',
  '"a"',
  '"list"',
  '{"a":1}',
  '\\"',
  '\r',
  '车',
  '{"data":[',
);

it.each(Object.keys(readers))('gives the same records however the text is cut: %s', (name) => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), fc.array(fc.nat(60), { maxLength: 6 }), (parts, cuts) => {
      const text = parts.join('');
      const run = (pieces: readonly string[]): unknown => {
        const reader = readers[name]!();
        const records: SourceRecord[] = [];
        for (const [index, piece] of [...pieces, ''].entries()) {
          const part = reader(piece, index === pieces.length);
          records.push(...part.records);
          if (part.refused) return { records, refused: part.refused };
        }
        return { records };
      };
      const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
      expect(run(at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(run([text]));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['[:]', 2],
  ['[\n{"a":"\\\\"b"}]', 9],
  ['[{"a":"甲\n乙"},{"b":1}]', 8],
])('found by cutting: the place of a record that began in the piece before: %j at %s', (text, at) => {
  const [whole, cut] = [jsonReader(), jsonReader()];
  expect([...cut(text.slice(0, at), false).records, ...cut(text.slice(at), false).records]).toEqual(whole(text, false).records);
});

it('streams what the whole body gives, for valid JSON', async () => {
  const record = fc.record({ sourceId: fc.string(), title: fc.string(), more: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(record), fc.record({ code: fc.jsonValue(), data: fc.array(record) }), record), async (value) => {
      const body = bytes(JSON.stringify(value, null, 1));
      const whole = await readRecords({ body, format: 'json' });
      const { records, refused } = await all(body, 'json', undefined, 7);
      expect(refused ? { ok: false, error: refused } : { ok: true, value: records }).toEqual(whole);
    }),
  );
});

it('never throws, whatever the bytes', async () => {
  const valid = bytes(`[${one(1)},\n${one(2)}]\n编号,岗位名称,地点\n1,"车工\n",南京\n`);
  const mutated = fc.array(fc.record({ at: fc.nat(valid.length - 1), byte: fc.nat(255) }), { maxLength: 4 }).map((changes) => {
    const body = valid.slice();
    for (const { at, byte } of changes) body[at] = byte;
    return body;
  });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated),
      fc.constantFrom('json', 'ndjson', 'csv', 'xlsx'),
      fc.integer({ min: 1, max: 50 }),
      async (body, format, size) => {
        expect(() => sniff(body)).not.toThrow();
        expect(await all(body, format, profile(), size)).toEqual(await all(body, format, profile()));
      },
    ),
    { numRuns: 600 },
  );
});
