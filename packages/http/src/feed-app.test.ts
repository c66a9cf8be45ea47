import { type FeedEvent, type KeyScope, ok, refuse } from '@ganghui/spec';
import { anEvent, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { createFeedApp } from './feed-app.ts';

const event = (sourceId: string, consent: boolean): FeedEvent =>
  anEvent(1, aPosting({ sourceId, contact: { name: '周女士', phone: '13800000123', email: 'hr@example.cn', consent } }));
const scopes: Record<string, KeyScope[]> = { 'Bearer good': ['push'], 'Bearer admin': ['admin'] };
const app = createFeedApp({
  readFeed: async () => ok({ events: [event('OPEN', false), event('OVER', true)], last: 2, more: false }),
  readStatuses: async () =>
    new Map([
      ['320100-01.OPEN', 'published'],
      ['320100-01.OVER', 'closed'],
    ] as const),
  authenticate: async ({ authorization = '' }) =>
    scopes[authorization]
      ? ok({ holder: '321000-01', keyId: 'k_1', scopes: scopes[authorization] })
      : refuse({ kind: 'key-unknown', detail: '', fix: '' }),
  report: () => {},
});
const phones = async (headers: Record<string, string>): Promise<string[]> => {
  const { events } = await (await app.request('/v1/feed?after=0', { headers })).json();
  return events.map((each: FeedEvent) => each.data.posting.contact.phone);
};

describe('the feed face', () => {
  it('shows a contact to another market while the posting is open today, and to nobody once it has ended', async () => {
    expect(await phones({ Authorization: 'Bearer good' })).toEqual(['13800000123', '138****0123']);
    expect(await phones({})).toEqual(['138****0123', '138****0123']);
  });

  it('shows nothing to a key that may not read', async () => {
    const response = await app.request('/v1/feed', { headers: { Authorization: 'Bearer admin' } });
    expect([response.status, (await response.json()).type]).toEqual([403, 'urn:ganghui:problem:scope-missing']);
  });

  it('does not take a bad key for nobody', async () => {
    expect((await app.request('/v1/feed', { headers: { Authorization: 'Bearer bad' } })).status).toBe(401);
  });

  it.each(['after=-1', 'after=1e3', 'limit=0', 'limit=1001', 'after=', 'from=1', 'after=1&after=2'])('refuses %s', async (query) => {
    expect((await app.request(`/v1/feed?${query}`)).status).toBe(400);
  });
});
