import { readFileSync } from 'node:fs';
import { Profile } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { makeRegisterProfile } from './register-profile.ts';

const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' };
const profile = { profile: 'nanjing-2026', market: market.id, format: 'csv', fields: { sourceId: '岗位编号', title: '岗位名称' } };

function register(names: readonly string[] = []) {
  const saved: Profile[] = [];
  const readProfiles = async () => names.map((name) => Profile.parse({ ...profile, profile: name }));
  return { saved, registerProfile: makeRegisterProfile({ readProfiles, saveProfile: async (each) => void saved.push(each) }) };
}
const manyCodes = (count: number, name = 'c') => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, '本科']));
const idNumber = '321088199002280034';

describe('registering a profile', () => {
  it('keeps a good one', async () => {
    const { saved, registerProfile } = register();
    expect(await registerProfile(market, profile)).toMatchObject({ ok: true, value: { profile: 'nanjing-2026', header: true } });
    expect(saved).toHaveLength(1);
  });

  it.each([
    [{ ...profile, colour: 'red', size: 3 }, ['colour', 'size']],
    [{ ...profile, fields: { ...profile.fields, titel: '岗位名称' } }, ['titel']],
    [{ ...profile, format: 'pdf' }, ['/format']],
    [{ ...profile, market: '321000-01' }, []],
    ['nonsense', []],
  ])('refuses %j, naming what is wrong, and keeps nothing', async (body, named) => {
    const { saved, registerProfile } = register();
    const answer = await registerProfile(market, body);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'profile-invalid' } });
    for (const name of named) expect(JSON.stringify(answer)).toContain(name);
    expect(saved).toEqual([]);
  });

  it.each([
    ['more codes than it may have', { codes: { education: manyCodes(1500), experience: manyCodes(501) } }, '2001 项，最多 2000 项'],
    ['more bytes than it may have', { codes: { education: manyCodes(2000, '码'.repeat(40)) } }, '100 KB'],
    ['a code that is too long', { codes: { education: manyCodes(1, 'c'.repeat(100)) } }, '最多 100 个字符'],
    ['a meaning that is too long', { codes: { education: { 1: '本'.repeat(201) } } }, '超过 200 个字符。'],
    ['a long place of its records', { items: `/${'a'.repeat(300)}` }, '超过 300 个字符。'],
    ['too many columns of one field', { fields: { ...profile.fields, place: 'abcdefghi'.split('') } }, '列名数组'],
    ['the name of none', { profile: 'none' }, 'none'],
    ['days of half a year and a half', { defaults: { validDays: 1.5 } }, '1–365'],
    ['many unknown fields', manyCodes(3000), '可用的字段'],
  ])('refuses one with %s, saying the limit in Chinese and in few words', async (_, odd, said) => {
    const { saved, registerProfile } = register();
    const answer = await registerProfile(market, { ...profile, ...odd });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'profile-invalid' } });
    const text = JSON.stringify(answer);
    expect(text).toContain(said);
    expect(text.length).toBeLessThan(6000);
    expect(text).not.toMatch(/Invalid |expected |Too /);
    expect(saved).toEqual([]);
  });

  it.each([
    ['a column', { fields: { sourceId: idNumber, title: '岗位名称' } }, '/fields/sourceId'],
    ['a column that is not first', { fields: { ...profile.fields, place: ['地址', `${idNumber}地址`] } }, '/fields/place/1'],
    ['a code', { codes: { education: { [idNumber]: '本科' } } }, '/codes/education'],
    ['a meaning', { codes: { education: { 1: `经办人 ${idNumber}` } } }, '/codes/education/1'],
    ['a fixed value', { fields: { ...profile.fields, contactName: { value: idNumber } } }, '/fields/contactName/value'],
    ['the name', { profile: idNumber }, '/profile'],
    ['an unknown field', { [idNumber]: 1 }, ''],
  ])('refuses one with an ID number in %s, and never quotes it', async (_, odd, place) => {
    const { saved, registerProfile } = register();
    const answer = await registerProfile(market, { ...profile, ...odd });
    expect(answer).toMatchObject({ error: { findings: [{ field: place, message: '这里有身份证号。' }] } });
    expect(JSON.stringify(answer)).not.toContain(idNumber);
    expect(saved).toEqual([]);
  });

  it('keeps twenty of a market and replaces those, but takes no more', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `p-${at}`);
    const full = register(names);
    expect(await full.registerProfile(market, profile)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('20') } });
    expect(full.saved).toEqual([]);
    expect(await full.registerProfile(market, { ...profile, profile: 'p-7' })).toMatchObject({ ok: true });
    expect(await register(names.slice(1)).registerProfile(market, profile)).toMatchObject({ ok: true });
  });

  it('refuses one that would fail every record', async () => {
    const { saved, registerProfile } = register();
    const fields = { sourceId: '/~2', headcount: { column: '人数', pattern: '^(a+)+$' } };
    expect(await registerProfile(market, { ...profile, fields })).toMatchObject({
      ok: false,
      error: {
        kind: 'profile-invalid',
        findings: [
          { rule: 'profile', severity: 'block', field: '/fields/title' },
          { rule: 'profile', severity: 'block', field: '/fields/sourceId' },
          { rule: 'profile', severity: 'block', field: '/fields/headcount/pattern' },
        ],
      },
    });
    expect(saved).toEqual([]);
  });

  it.each(['huaian', 'nanjing', 'taizhou', 'yangzhou'])('keeps the example of %s', async (city) => {
    const example: Profile = JSON.parse(
      readFileSync(new URL(`../../../spec/examples/cities/${city}/profile.json`, import.meta.url), 'utf8'),
    );
    const { registerProfile } = register();
    expect(await registerProfile({ ...market, id: example.market }, example)).toMatchObject({ ok: true });
  });
});
