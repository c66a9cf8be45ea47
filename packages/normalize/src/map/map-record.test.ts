import { Profile } from '@ganghui/spec';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapRecord } from './map-record.ts';

const profile = (fields: Profile['fields'], more: Partial<Profile> = {}): Profile =>
  Profile.parse({ profile: 'test', market: '320100-01', format: 'json', fields, ...more });
const raw = (cells: Record<string, unknown>, given?: Profile) => {
  const mapped = mapRecord(cells, given);
  return mapped.ok ? mapped.value.raw : mapped.error;
};

it('needs no profile for our own names, and names those it does not know', () => {
  const mapped = mapRecord({ sourceId: 'A1', title: '车工', headcount: 5, colour: '红' });
  expect(mapped).toMatchObject({ ok: true, value: { raw: { sourceId: 'A1', title: '车工', headcount: '5' }, from: {} } });
  expect(mapped.ok && mapped.value.findings).toMatchObject([{ rule: 'R-04', severity: 'warn', points: 0, evidence: 'colour' }]);
});

it('reads columns, pointers, lists, patterns and constants', () => {
  const fields: Profile['fields'] = {
    sourceId: ['单位', '序号'],
    title: '岗位 名称',
    place: ['城市', '区县'],
    headcount: { column: '人数', pattern: '(\\d+)人' },
    employerNature: { value: '民营' },
    salary: '/pay/text',
    benefits: '福利',
  };
  const cells = {
    单位: '01',
    序号: 7,
    岗位名称: '车工',
    城市: '南京市',
    区县: '江宁区',
    人数: '招5人',
    pay: { text: '6-8K' },
    福利: ['五险', '包住'],
  };
  expect(raw(cells, profile(fields))).toEqual({
    sourceId: '01-7',
    title: '车工',
    place: '南京市 江宁区',
    headcount: '5',
    employerNature: '民营',
    salary: '6-8K',
    benefits: '五险,包住',
  });
});

it('turns the market’s codes into words, also inside a list', () => {
  const codes = { education: { '05': '大专' }, benefits: { '1': '五险', '2': '包住' } };
  const given = profile({ sourceId: 'id', title: 't', education: 'e', benefits: 'b' }, { codes });
  expect(raw({ id: '1', t: '车工', e: ' 05 ', b: '1、2' }, given)).toMatchObject({ education: '大专', benefits: '五险,包住' });
});

it('takes placeholders for nothing', () => {
  const cells = { sourceId: '1', title: '车工', salary: '-', education: '无', place: 'NULL', address: null, age: '暂无' };
  expect(raw(cells)).toEqual({ sourceId: '1', title: '车工' });
});

it('refuses a record without an id or a title, and says which column it wanted', () => {
  const refused = mapRecord({ 编号: '1' }, profile({ sourceId: '编号', title: '岗位名称' }));
  expect(refused).toMatchObject({ ok: false, error: { sourceId: '1', findings: [{ rule: 'R-02', severity: 'block', from: '岗位名称' }] } });
});

it.each(['A 1', 'a/b', '-1', 'x'.repeat(65), '11010519491231002X'])('refuses the id %s', (sourceId) => {
  const refused = mapRecord({ sourceId, title: '车工' });
  expect(refused).toMatchObject({ ok: false, error: { findings: [{ rule: 'R-03' }] } });
  expect(JSON.stringify(refused)).not.toContain('11010519491231002X');
});

it('refuses a text that is too long', () => {
  expect(mapRecord({ sourceId: '1', title: '工'.repeat(201) })).toMatchObject({
    ok: false,
    error: { findings: [{ rule: 'R-05', field: '/title' }] },
  });
});

it('does not run a pattern that could run for ever', () => {
  const given = profile({ sourceId: 'id', title: 't', headcount: { column: 'n', pattern: '^(a+)+$' } });
  const mapped = mapRecord({ id: '1', t: '车工', n: `${'a'.repeat(40)}!` }, given);
  expect(mapped).toMatchObject({ ok: true, value: { findings: [{ rule: 'N-01', field: '/headcount' }] } });
});

it('never throws, whatever the cells hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), fc.anything(), (cells, sourceId, title) => {
      const mapped = mapRecord({ ...cells, sourceId, title });
      expect(mapped.ok ? mapped.value.raw.sourceId.length : mapped.error.findings.length).toBeGreaterThan(0);
    }),
  );
});
