import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Mark, markOf } from './compare.ts';
import { calibrationError, scoreOccupation } from './judge-occupation.ts';
import { measureAccuracy } from './measure-accuracy.ts';
import { printAccuracy } from './print-accuracy.ts';
import { readLabels } from './read-labels.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganghui-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const sources = { market: '320100-01', now: new Date('2026-11-21T09:00:00+08:00') };

it.each<[unknown, unknown, Mark]>([
  [5, 5, 'exact'],
  [5, 6, 'wrong'],
  [5, null, 'null'],
  [null, null, 'exact'],
  [null, 5, 'wrong'],
  ['30', '30', 'exact'],
  [30, '30', 'exact'],
  [['40', '41'], '41', 'exact'],
  [['40', '41'], '30', 'wrong'],
  [['40', '41'], null, 'null'],
  [{ min: 1, max: null }, { min: 1, max: null, text: 'x' }, 'exact'],
  [{ min: 1 }, { min: 2 }, 'wrong'],
  [{ min: 1 }, null, 'null'],
  [['五险', '包住'], ['五险', '包住'], 'exact'],
  [['五险'], ['五险', '包住'], 'wrong'],
  [[], [], 'exact'],
])('expected %j, got %j: %s', (expected, got, mark) => expect(markOf(expected, got)).toBe(mark));

describe('labels', () => {
  it('come as NDJSON and as a TSV of three or two columns', () => {
    const ndjson = file(
      'a.ndjson',
      '\ufeff{"raw":{"salary":"5千"},"expected":{"pay":{"min":5000}}}\n\n{"from":{"file":"x","line":3},"raw":{},"expected":{"region":null}}\n',
    );
    const three = file('a.tsv', 'salary\t5千\t{"min":5000}\nplace\t南京\t320100\r\n');
    const two = file('b.tsv', '大专\t30\n');
    expect(readLabels(ndjson).map(({ where, from, expected }) => [where, from?.line, expected])).toEqual([
      ['a.ndjson:1', undefined, { pay: { min: 5000 } }],
      ['a.ndjson:3', 3, { region: null }],
    ]);
    expect(readLabels(three).map(({ raw, expected }) => [raw, expected])).toEqual([
      [{ salary: '5千' }, { pay: { min: 5000 } }],
      [{ place: '南京' }, { region: 320100 }],
    ]);
    expect(readLabels(two, 'education')[0]).toMatchObject({ raw: { education: '大专' }, expected: { education: 30 } });
  });

  it.each(['{"raw":{"wage":"5千"},"expected":{}}', '{"raw":{}}', 'no JSON', '{"raw":[],"expected":{}}'])(
    'that are none are said with their line: %s',
    (line) => expect(() => readLabels(file('bad.ndjson', `{"raw":{},"expected":{}}\n${line}\n`))).toThrow('bad.ndjson:2'),
  );
});

describe('the measure', () => {
  const labels = readLabels(
    file(
      'm.tsv',
      [
        'salary\t5000-6000元/月\t{"min":5000,"max":6000}',
        'salary\t5000-6000元/月\t{"min":1}',
        'education\t大专\t30',
        'education\t看眼缘\t30',
        'place\t南京市鼓楼区\t320106',
      ].join('\n'),
    ),
  );

  it('counts exact, null and wrong for each field, the worst field and the wrong values first', () => {
    const { fields, misses } = measureAccuracy(labels, sources);
    expect(fields.map(({ field, labelled, exact, null: empty, wrong }) => [field, labelled, exact, empty, wrong])).toEqual([
      ['pay', 2, 1, 0, 1],
      ['education', 2, 1, 1, 0],
      ['region', 1, 1, 0, 0],
    ]);
    expect(misses.map(({ mark, raw }) => [mark, raw])).toEqual([
      ['wrong', '5000-6000元/月'],
      ['null', '看眼缘'],
    ]);
  });

  it('prints a table and as many cases as wanted', () => {
    const accuracy = measureAccuracy(labels, sources);
    expect(printAccuracy(accuracy, 20).join('\n')).toMatch(/education +2 +1 +50\.0% +1 +0 +0\.0%[\s\S]*null +看眼缘 +null +30/);
    expect(printAccuracy(accuracy, 0).join('\n')).not.toContain('看眼缘');
  });

  it('takes the whole record for its context where it is at hand; the labelled cells have the last word', () => {
    file('city.ndjson', '{"编号":"1","名称":"车工","地点":"南京市鼓楼区","学历":"大专"}\n');
    file(
      'city.json',
      JSON.stringify({
        profile: 'c',
        market: '320100-01',
        format: 'ndjson',
        fields: { sourceId: '编号', title: '名称', place: '地点', education: '学历' },
      }),
    );
    const label = (raw: object) =>
      readLabels(
        file('c.ndjson', JSON.stringify({ from: { file: 'city.ndjson', line: 1 }, raw, expected: { region: '320106', education: '20' } })),
      );
    const whole = { ...sources, postings: folder, profiles: folder };
    const marks = (raw: object, given: typeof sources) =>
      measureAccuracy(label(raw), given).fields.map(({ field, exact }) => [field, exact]);
    expect(Object.fromEntries(marks({ education: '本科' }, whole))).toEqual({ region: 1, education: 1 });
    expect(Object.fromEntries(marks({}, whole))).toEqual({ region: 1, education: 0 });
    expect(Object.fromEntries(marks({ title: '车工' }, sources))).toEqual({ region: 0, education: 0 });
  });
});

describe('the occupation coder', () => {
  const got = (code: string | null, ...candidates: [string, number][]) => ({
    code,
    name: null,
    confidence: candidates[0]?.[1] ?? 0,
    candidates: candidates.map(([each, confidence]) => ({ code: each, name: '', confidence })),
    local: null,
  });

  it('is judged by its first guess, its group, its five and what it accepts', () => {
    const score = scoreOccupation([
      { expected: ['6-18-01-01'], got: got('6-18-01-01', ['6-18-01-01', 0.9]) },
      { expected: ['6-18-01-02'], got: got('6-18-01-01', ['6-18-01-01', 0.9], ['6-18-01-02', 0.1]) },
      { expected: ['4-01-02-01', '2-06-07-02'], got: got(null, ['2-06-07-02', 0.4]) },
      { expected: ['4-01-02-01'], got: got(null) },
      { expected: [], got: got('4-01-02-01', ['4-01-02-01', 0.6]) },
    ]);
    expect(score).toMatchObject({ labelled: 4, exact: 0.5, group: 0.75, five: 0.75, accepted: 0.5, acceptedExact: 0.5, acceptedGroup: 1 });
    expect(score).toMatchObject({ meanConfidence: 0.55, uncodable: 1, uncodableAccepted: 1 });
  });

  it('is calibrated when its confidence is its share of right answers', () => {
    const cases = (confidence: number, right: number) => Array.from({ length: 10 }, (_, at) => ({ confidence, right: at < right }));
    expect(calibrationError(cases(0.8, 8))).toBeCloseTo(0);
    expect(calibrationError(cases(0.85, 5))).toBeCloseTo(0.35);
    expect(calibrationError(cases(1, 0))).toBeCloseTo(1);
    expect(calibrationError([])).toBeNull();
  });
});

it('looks where a JSON Pointer says', () => {
  const read = (name: string) =>
    measureAccuracy([{ where: 'x', raw: { title: '车工', place: '南京' }, expected: { [name]: '南京市' } }], sources).fields[0];
  expect(read('/place/path/1')).toMatchObject({ exact: 1 });
  expect(read('/place/nowhere')).toMatchObject({ null: 1 });
});
