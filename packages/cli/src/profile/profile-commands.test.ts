import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Profile } from '@ganghui/spec';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ran } from '../testing/a-world.ts';
import { aProfile, aRecord, columns, csvOf, ndjsonOf } from '../testing/records.ts';

const titles = ['数控车工', '电工', '仓库管理员', '会计', '软件测试工程师', '保洁员', '叉车司机', '质检员'];
const records = titles.map((title, at) => aRecord({ sourceId: `NJ-2026-${1000 + at}`, title, headcount: `${at + 1}人` }));
const csv = csvOf(records);

describe('profile suggest', () => {
  it('prints a profile and nothing else on stdout; columns, reasons and the next step on stderr', async () => {
    const { code, out, err } = await ran(['profile', 'suggest', 'a.csv', '--name', 'nj', '--market', '320100-01'], { 'a.csv': csv });
    const profile = Profile.parse(JSON.parse(out));
    expect([code, profile.profile, profile.market, profile.format]).toEqual([0, 'nj', '320100-01', 'csv']);
    expect(profile.fields).toMatchObject({ sourceId: '岗位编号', title: '岗位名称', salary: '薪资', employerName: '单位名称' });
    expect(err).toMatch(/岗位名称 +title 岗位名称/);
    expect(err).toContain('ganghui profile check a.csv --profile');
  });

  it('gives a profile that check finds sound and normalize can use', async () => {
    const { world } = await ran(['profile', 'suggest', 'a.csv', '--market', '320100-01', '--out', 'p.json'], {
      'a.csv': iconv.encode(csv, 'gb18030'),
    });
    const here = { cwd: world.cwd };
    expect((await ran(['profile', 'check', 'a.csv', '--profile', 'p.json'], {}, here)).code).toBe(0);
    const normalized = await ran(['normalize', 'a.csv', '--profile', 'p.json'], {}, here);
    expect(normalized.code).toBe(0);
    expect(
      normalized.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).posting.title),
    ).toEqual(titles);
  });

  it('reads a pipe', async () => {
    const stdin = (async function* () {
      yield Buffer.from(ndjsonOf(records));
    })();
    const { code, out } = await ran(['profile', 'suggest', '-'], {}, { stdin });
    expect([code, JSON.parse(out).format]).toEqual([0, 'ndjson']);
  });

  it.each([
    ['a file that is not there', ['none.csv'], /没有这个文件/],
    ['a folder', ['.'], /文件夹/],
    ['a picture', ['a.png'], /a\.png：/],
    ['a name that is none', ['a.csv', '--name', 'Nanjing 2026'], /短横线/],
    ['a market that is none', ['a.csv', '--market', '南京'], /市场编号/],
    ['its own sample as output', ['a.csv', '--out', 'a.csv'], /同一个文件/],
  ])('refuses %s', async (_, args, said) => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0);
    const { code, out, err, world } = await ran(['profile', 'suggest', ...args], { 'a.csv': csv, 'a.png': png });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(readFileSync(join(world.cwd, 'a.csv'), 'utf8')).toBe(csv);
    expect(existsSync(join(world.cwd, 'none.csv'))).toBe(false);
  });
});

describe('profile check', () => {
  const check = (files: Record<string, string>, ...more: string[]) =>
    ran(['profile', 'check', 'a.csv', '--profile', 'p.json', ...more], { 'a.csv': csv, 'p.json': aProfile('csv'), ...files });

  it('shows for each field its column, how much is filled and understood, and examples', async () => {
    const { code, out } = await check({});
    expect(code).toBe(0);
    expect(out).toMatch(/title 岗位名称 +岗位名称 +100\.0% +100\.0% +数控车工 →/);
    expect(out).toContain('看了 8 条');
  });

  it('shows what is not understood', async () => {
    const odd = csvOf(records.map((record, at) => (at < 2 ? { ...record, education: '看眼缘' } : record)));
    expect((await check({ 'a.csv': odd })).out).toMatch(/education 学历要求 +学历 +100\.0% +75\.0%/);
  });

  it('ends with 1 when a mandatory field has no column or no content, and names it', async () => {
    const { employerName: _, ...fields } = columns;
    const without = await check({ 'p.json': aProfile('csv', { fields }) });
    expect([without.code, without.out]).toEqual([1, expect.stringMatching(/mandatory, empty\)：employerName 单位名称/)]);
    const empty = await check({ 'a.csv': csvOf(records.map((record) => ({ ...record, salary: '' }))) });
    expect([empty.code, empty.out]).toEqual([1, expect.stringMatching(/mandatory, empty\)：salary 薪资 或 salaryMin/)]);
  });

  it.each([
    ['place', /mandatory, empty\)：place 工作地点 或 address/],
    ['contactPhone', /mandatory, empty\)：contactPhone 联系电话 或 contactEmail \S+ 或 applyUrl/],
  ])('takes %s for mandatory, and any way to answer for a contact', async (field, said) => {
    const empty = csvOf(records.map((record) => ({ ...record, address: '', [field]: '' })));
    const without = await check({ 'a.csv': empty });
    expect([without.code, without.out]).toEqual([1, expect.stringMatching(said)]);
    const named = { ...columns, [field]: { value: '南京市玄武区' }, applyUrl: { value: 'https://example.org/apply' } };
    expect((await check({ 'a.csv': empty, 'p.json': aProfile('csv', { fields: named }) })).code).toBe(0);
  });

  it('ends with 1 when the profile cannot work, and says how to mend it', async () => {
    const fields = { ...columns, headcount: { column: '招聘人数', pattern: '(\\d+' } };
    const { code, out } = await check({ 'p.json': aProfile('csv', { fields }) });
    expect(code).toBe(1);
    expect(out).toMatch(/\/fields\/headcount\/pattern：.*正则/);
  });

  it('ends with 2 when there is nothing to check', async () => {
    expect((await ran(['profile', 'check', 'a.csv'], { 'a.csv': csv })).err).toContain('--profile');
    expect((await check({ 'a.csv': csv.split('\r\n')[0] ?? '' })).code).toBe(2);
    expect((await check({ 'a.csv': '' })).code).toBe(2);
  });
});
