import { readFileSync } from 'node:fs';
import type { Profile } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { makeRegisterProfile } from './register-profile.ts';

const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' };
const profile = { profile: 'nanjing-2026', market: market.id, format: 'csv', fields: { sourceId: '岗位编号', title: '岗位名称' } };

function register() {
  const saved: Profile[] = [];
  return { saved, registerProfile: makeRegisterProfile({ saveProfile: async (each) => void saved.push(each) }) };
}

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
