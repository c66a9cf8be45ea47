import type { AuditEntry, Market } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRegisterMarket } from './register-market.ts';

const body = { name: '南京市公共人力资源市场', region: '320100', city: '南京市' };

function province(known?: Market) {
  const saved: Market[] = [];
  const trail: AuditEntry[] = [];
  const steps: string[] = [];
  const registerMarket = makeRegisterMarket({
    readMarket: async (id) => (known?.id === id ? known : undefined),
    saveMarket: async (market) => {
      steps.push('save');
      saved.push(market);
    },
    addAudit: async (_holder, entry) => {
      steps.push('audit');
      trail.push(entry);
    },
    now: () => new Date('2026-11-21T02:00:00Z'),
  });
  const put = (given: Record<string, unknown>, marketId = '320100-01') => registerMarket({ marketId, body: given, by: 'k_province' });
  return { saved, trail, steps, put };
}

describe('registering a market', () => {
  it('keeps a new one, after saying so in the trail', async () => {
    const { saved, trail, steps, put } = province();
    expect(await put(body)).toEqual({ ok: true, value: { market: { id: '320100-01', ...body }, created: true } });
    expect([saved, steps]).toEqual([[{ id: '320100-01', ...body }], ['audit', 'save']]);
    expect(trail).toMatchObject([{ by: 'k_province', action: 'market-saved', subject: '320100-01', at: '2026-11-21T02:00:00.000Z' }]);
  });

  it('replaces one, and the trail says from what to what', async () => {
    const { trail, put } = province({ id: '320100-01', ...body, phone: '025-80000000' });
    const answer = await put({ ...body, name: '南京市人力资源市场', limits: { requestsPerMinute: 60, closePercent: 20 } });
    expect(answer).toMatchObject({ ok: true, value: { created: false, market: { limits: { requestsPerMinute: 60 } } } });
    expect(trail[0]?.detail).toBe(
      'name: 南京市公共人力资源市场 → 南京市人力资源市场; phone: 025-80000000 → -; limits: - → {"requestsPerMinute":60,"closePercent":20}',
    );
  });

  it('writes nothing when nothing changed', async () => {
    const { steps, put } = province({ id: '320100-01', ...body });
    expect(await put({ id: '320100-01', ...body })).toMatchObject({ ok: true, value: { created: false } });
    expect(steps).toEqual([]);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['/name', '/region', '/city']],
    [{ ...body, name: '' }, ['/name']],
    [{ ...body, name: '场'.repeat(81) }, ['/name']],
    [{ ...body, address: '一\n二' }, ['/address']],
    [{ ...body, region: '3201' }, ['/region']],
    [{ ...body, region: '329999' }, ['/region']],
    [{ ...body, region: '321000' }, ['/region']],
    [{ ...body, city: '扬州市' }, ['/city']],
    [{ ...body, id: '321000-01' }, ['/id']],
    [{ ...body, colour: 'red', 'a/b': 1 }, ['/colour', '/a~1b']],
    [{ ...body, limits: { requestsPerMinute: 0 } }, ['/limits/requestsPerMinute']],
    [{ ...body, limits: { perDay: 5 } }, ['/limits/perDay']],
    [{ ...body, phone: 25 }, ['/phone']],
  ])('refuses %j at %j, and keeps nothing', async (given, fields) => {
    const { steps, put } = province();
    const answer = await put(given);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'market-invalid' } });
    const findings = answer.ok ? [] : (answer.error.findings ?? []);
    expect(findings.map(({ field }) => field)).toEqual(fields);
    for (const { message, fix } of findings) for (const text of [message, fix]) expect(text).toMatch(/\p{Script=Han}/u);
    expect(steps).toEqual([]);
  });

  it('refuses an id that is none', async () => {
    const answer = await province().put(body, 'nanjing');
    expect(answer).toMatchObject({ ok: false, error: { findings: [{ field: '/id' }, { field: '/region' }] } });
  });

  it('names the city that a region of a county belongs to', async () => {
    const { put } = province();
    expect(await put({ ...body, region: '320115', city: '江宁市' }, '320115-01')).toMatchObject({
      ok: false,
      error: { findings: [{ field: '/city', fix: expect.stringContaining('南京市') }] },
    });
    expect(await put({ ...body, region: '320115' }, '320115-01')).toMatchObject({ ok: true });
  });

  it('answers any object with a value, never with a throw', () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('id', 'name', 'region', 'city', 'limits', 'x'), fc.jsonValue()), async (given) => {
        expect(await province().put(given)).toHaveProperty('ok');
      }),
    ));
});
