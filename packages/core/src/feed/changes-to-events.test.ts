import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { changeToEvent } from './changes-to-events.ts';

const stored = (overrides: Parameters<typeof aPosting>[0]): StoredPosting => ({
  posting: aPosting(overrides),
  quality: aQuality(),
  contentHash: 'x',
  at: '2026-11-21T02:00:00.000Z',
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
const held = stored({ status: 'held' });
const open = stored({ revision: 2 });
const closed = stored({ revision: 3, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } });

describe('what the public sees of a change', () => {
  it('is a publication when a posting becomes visible, whether new, released or reopened', () => {
    expect(changeToEvent(undefined, open)?.event.type).toBe('cn.ganghui.posting.published.v1');
    expect(changeToEvent(held, open)?.event.type).toBe('cn.ganghui.posting.published.v1');
    expect(changeToEvent(closed, stored({ revision: 4 }))?.event.type).toBe('cn.ganghui.posting.published.v1');
  });

  it('is nothing while a posting is held', () => {
    expect(changeToEvent(undefined, held)).toBeUndefined();
    expect(changeToEvent(held, stored({ status: 'held', revision: 2 }))).toBeUndefined();
  });

  it('names the fields that a revision changed', () => {
    const change = changeToEvent(open, stored({ revision: 3, headcount: 8 }));
    expect(change?.event).toMatchObject({ type: 'cn.ganghui.posting.revised.v1', data: { changed: ['/headcount'] } });
    expect(change).toMatchObject({ leaves: '320100-01.NJ-2026-0001@2', enters: '320100-01.NJ-2026-0001@3' });
  });

  it('is a tombstone with its reason when a posting ends, and a suspension when it is only hidden', () => {
    expect(changeToEvent(open, closed)?.event).toMatchObject({
      type: 'cn.ganghui.posting.closed.v1',
      data: { posting: { closed: { reason: 'filled' } } },
    });
    expect(changeToEvent(open, closed)?.enters).toBeNull();
    expect(changeToEvent(open, stored({ revision: 3, status: 'held' }))?.event.type).toBe('cn.ganghui.posting.suspended.v1');
  });

  it('shows what was public before, and nothing of the revision that is held', () => {
    const scam = { revision: 3, status: 'held', title: '刷单兼职', description: '入职交押金', applyUrl: 'https://scam.example' } as const;
    const suspended = changeToEvent(open, stored(scam))?.event;
    expect(suspended?.data.posting).toMatchObject({ title: '数控车工', status: 'suspended', revision: 3 });
    const ended = stored({ ...scam, revision: 4, status: 'closed', closed: { reason: 'withdrawn', at: '2026-11-21T02:00:00.000Z' } });
    const closing = changeToEvent(stored(scam), ended);
    expect(closing).toMatchObject({ leaves: null, enters: null, event: { type: 'cn.ganghui.posting.closed.v1' } });
    for (const event of [suspended, closing?.event]) expect(JSON.stringify(event)).not.toMatch(/刷单|押金|scam/);
    expect(closing?.event.data.posting.contact.phone).toBeNull();
  });

  it('says nothing of the end of a posting that nobody ever saw', () => {
    const unseen = { ...held, wasPublic: false };
    const over = {
      ...stored({ revision: 2, status: 'closed', closed: { reason: 'withdrawn', at: '2026-11-21T02:00:00.000Z' } }),
      wasPublic: false,
    };
    expect(changeToEvent(unseen, over)).toBeUndefined();
  });

  it('is nothing while a posting waits for its first day, then its publication', () => {
    const waiting = { ...stored({ status: 'suspended' }), wasPublic: false, startsAt: '2026-12-01T00:00:00+08:00' };
    expect(changeToEvent(undefined, waiting)).toBeUndefined();
    expect(changeToEvent(waiting, { ...waiting, posting: { ...waiting.posting, revision: 2, title: '铣工' } })).toBeUndefined();
    expect(changeToEvent(waiting, { ...closed, wasPublic: false })).toBeUndefined();
    expect(changeToEvent(waiting, open)?.event.type).toBe('cn.ganghui.posting.published.v1');
  });

  it('is nothing when the same revision is confirmed, or loses its contact', () => {
    expect(changeToEvent(open, { ...open, confirmedAt: '2026-11-22T02:00:00.000Z' })).toBeUndefined();
    const contact = { name: null, phone: null, email: null, consent: false };
    expect(changeToEvent(closed, { ...closed, posting: { ...closed.posting, contact } })).toBeUndefined();
  });

  it('says how many were hired, also when that is told after the end', () => {
    const end = { reason: 'filled', at: '2026-11-21T02:00:00.000Z', hires: 3 } as const;
    const told = stored({ revision: 4, status: 'closed', closed: end });
    for (const before of [open, closed])
      expect(changeToEvent(before, told)?.event).toMatchObject({
        type: 'cn.ganghui.posting.closed.v1',
        data: { posting: { revision: 4, closed: end } },
      });
  });

  it('has the same id each time it is derived', () => {
    expect(changeToEvent(open, closed)?.event.id).toBe('320100-01.NJ-2026-0001@3/closed');
  });
});
