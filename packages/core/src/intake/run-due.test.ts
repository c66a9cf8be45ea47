import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { toldOf } from '../feed/testing/a-stored.ts';
import { makeRunDue } from './run-due.ts';
import { idOf, memoryExchange, target } from './testing/memory-exchange.ts';

const nothing = { expired: 0, started: 0, erased: 0 };

describe('what time does to a posting', () => {
  it('ends it after its last day in China, and nothing else', async () => {
    const { push, rows, wait, tick } = memoryExchange();
    await push(aRecord('A', { validThrough: '2026-11-25' }), aRecord('B'));
    wait('2026-11-25T15:59:00Z');
    expect(await tick()).toEqual(nothing);
    wait('2026-11-25T16:00:00Z');
    expect(await tick()).toEqual({ ...nothing, expired: 1 });
    expect(rows.get(idOf('A'))).toMatchObject({ posting: { closed: { reason: 'expired' }, revision: 2 }, submissionId: null });
    expect(rows.get(idOf('B'))?.posting.status).toBe('published');
    expect(await tick()).toEqual(nothing);
  });

  it('publishes what waited, and only then others hear of it', async () => {
    const { push, rows, wait, tick } = memoryExchange();
    await push(aRecord('A', { validFrom: '2026-12-01', publishedAt: '' }));
    const waiting = rows.get(idOf('A'))!;
    expect(await toldOf(waiting)).toEqual([]);
    wait('2026-11-30T15:59:59Z');
    expect(await tick()).toEqual(nothing);
    wait('2026-11-30T16:00:01Z');
    expect(await tick()).toEqual({ ...nothing, started: 1 });
    const started = rows.get(idOf('A'))!;
    expect(started).toMatchObject({
      posting: { status: 'published', revision: 2, publishedAt: '2026-12-01T00:00:00+08:00' },
      startsAt: null,
      wasPublic: true,
    });
    expect((await toldOf(waiting, started)).map(({ type }) => type)).toEqual(['cn.ganghui.posting.published.v1']);
  });

  it('never publishes what has ended before anybody looked', async () => {
    const { push, log, wait, tick } = memoryExchange();
    await push(aRecord('A', { validFrom: '2026-12-01', validThrough: '2026-12-02' }));
    wait('2026-12-05T00:00:00Z');
    expect(await tick()).toEqual({ ...nothing, expired: 1 });
    expect(log.map(({ posting }) => posting.status)).toEqual(['suspended', 'closed']);
  });

  it('does not start what the market suspended meanwhile', async () => {
    const { push, rows, wait, tick, suspend } = memoryExchange();
    await push(aRecord('A', { validFrom: '2026-12-01' }));
    await suspend(target('A'));
    wait('2026-12-02T00:00:00Z');
    expect(await tick()).toEqual(nothing);
    expect(rows.get(idOf('A'))).toMatchObject({ posting: { status: 'suspended', revision: 2 }, startsAt: null });
  });

  it('takes the contact out of what ended sixty days ago, in the same revision and without an event', async () => {
    const { push, rows, wait, tick, close, reopen } = memoryExchange();
    await push(aRecord('A', { contactPhone: '0514-80000123-9-9-9-9' }), aRecord('B'));
    await close({ ...target('A'), reason: 'filled' });
    const before = rows.get(idOf('A'))!;
    expect(JSON.stringify(before)).toContain('周女士');
    wait('2027-01-20T01:59:00Z');
    expect(await tick()).toEqual(nothing);
    wait('2027-01-20T02:00:01Z');
    expect(await tick()).toEqual({ ...nothing, erased: 1 });
    const erased = rows.get(idOf('A'))!;
    expect(erased.posting).toMatchObject({ revision: 2, contact: { name: null, phone: null, email: null } });
    expect(erased.quality.score).toBe(before.quality.score);
    expect(JSON.stringify(erased)).not.toMatch(/周女士|80000123/);
    expect(await toldOf(before, erased)).toEqual(await toldOf(before));
    expect(await tick()).toEqual(nothing);
    expect(await reopen(target('A'))).toMatchObject({ ok: false, error: { kind: 'posting-ended' } });
    expect(rows.get(idOf('B'))?.posting.contact.name).toBe('周女士');
  });

  it('leaves alone what somebody changed meanwhile, and says when the store did not answer', async () => {
    const { push, rows, wait, ports, close } = memoryExchange();
    await push(aRecord('A', { validThrough: '2026-11-25' }));
    wait('2026-11-26T00:00:00Z');
    const seen = new Map(rows);
    await close({ ...target('A'), reason: 'withdrawn' });
    const findDue = async () => [idOf('A')];
    expect(await makeRunDue({ ...ports, findDue, readPostings: async () => seen })()).toEqual(nothing);
    expect(rows.get(idOf('A'))?.posting.closed?.reason).toBe('withdrawn');
  });

  it('erases what it can when one posting cannot be, and says so', async () => {
    const { push, rows, wait, ports, close } = memoryExchange();
    await push(aRecord('A'), aRecord('B'), aRecord('C'));
    for (const id of ['A', 'B', 'C']) await close({ ...target(id), reason: 'filled' });
    wait('2027-01-21T00:00:00Z');
    const eraseContact: typeof ports.eraseContact = async (stored) => {
      if (stored.posting.sourceId === 'A') throw new Error('down');
      return ports.eraseContact(stored);
    };
    await expect(makeRunDue({ ...ports, eraseContact })()).rejects.toThrow('did not answer');
    expect([...rows.values()].map(({ posting }) => posting.contact.name === null)).toEqual([false, true, true]);
  });

  it('does what it can, and throws when the store did not answer to the rest', async () => {
    const { push, rows, wait, ports } = memoryExchange();
    await push(aRecord('A', { validThrough: '2026-11-25' }), aRecord('B', { validThrough: '2026-11-25' }));
    wait('2026-11-26T00:00:00Z');
    const savePostings: typeof ports.savePostings = async (writes) => {
      const answers = await ports.savePostings(writes.filter(({ stored }) => stored.posting.sourceId === 'B'));
      return writes.map(({ stored }) => (stored.posting.sourceId === 'B' ? (answers[0] ?? 'stale') : { failed: new Error('down') }));
    };
    await expect(makeRunDue({ ...ports, savePostings })()).rejects.toThrow('did not answer');
    expect([...rows.values()].map(({ posting }) => posting.status)).toEqual(['published', 'closed']);
  });
});
