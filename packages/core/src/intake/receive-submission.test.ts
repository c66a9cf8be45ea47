import type { Market, Profile } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { makeReceiveRecords } from './receive-records.ts';
import { makeReceiveSubmission } from './receive-submission.ts';

const market: Market = { id: '321000-01', name: '扬州市公共人力资源市场', region: '321000', city: '扬州市' };
const nested: Profile = {
  profile: 'nested',
  market: market.id,
  format: 'json',
  header: true,
  items: '/data/list',
  fields: { sourceId: '/job/id', title: '/job/name' },
};

function intake(...profiles: Profile[]) {
  const receiveRecords = makeReceiveRecords({
    readPostings: async () => new Map(),
    savePostings: async (writes) => writes.map(() => 'saved'),
    now: () => new Date('2026-11-21T02:00:00Z'),
  });
  const receive = makeReceiveSubmission({ receiveRecords, readProfiles: async () => profiles });
  return (body: string, options: { contentType?: string; profileName?: string } = {}) =>
    receive({ market, body: new TextEncoder().encode(body), contentType: 'application/json', dryRun: true, ...options });
}
const ids = async (answer: ReturnType<ReturnType<typeof intake>>): Promise<(string | null)[]> => {
  const receipt = await answer;
  return receipt.ok ? receipt.value.items.map(({ sourceId }) => sourceId) : [receipt.error.kind];
};
const ours = '[{"sourceId":"A","title":"车工"}]';
const theirs = '{"data":{"list":[{"job":{"id":"B","name":"焊工"}}]}}';

describe('a file of a market', () => {
  it('is read by the profile of its format, and in our own names without one', async () => {
    expect(await ids(intake(nested)(theirs))).toEqual(['B']);
    expect(await ids(intake()(ours))).toEqual(['A']);
  });

  it('may speak our names also at a market that has a profile, unless the profile is asked for', async () => {
    expect(await ids(intake(nested)(ours))).toEqual(['A']);
    expect(await ids(intake(nested)(ours, { profileName: 'none' }))).toEqual(['A']);
    expect(await ids(intake(nested)(ours, { profileName: 'nested' }))).toEqual(['body-unreadable']);
  });

  it.each([
    ['an unknown profile', ours, { profileName: 'nobody' }, 'profile-unknown'],
    ['a type that says nothing', ours, { contentType: 'application/octet-stream' }, 'format-unknown'],
    ['1,001 records', `[${Array.from({ length: 1001 }, (_, at) => `{"sourceId":"${at}","title":"x"}`).join()}]`, {}, 'too-many-records'],
    ['broken JSON', '[{', {}, 'body-unreadable'],
    ['nothing', '', {}, 'body-unreadable'],
  ])('is refused as a whole for %s', async (_, body, options, kind) => expect(await ids(intake(nested)(body, options))).toEqual([kind]));

  it('never overflows on deep nesting', async () => {
    const answer = await intake()('['.repeat(200_000) + ']'.repeat(200_000));
    expect(answer.ok ? answer.value.items.map(({ outcome }) => outcome) : [answer.error.kind]).toEqual([
      expect.stringMatching(/refused|body-unreadable/),
    ]);
  });

  it('has one id for the same content', async () => {
    const [first, second] = await Promise.all([intake()(ours), intake()(ours)]);
    expect(first.ok && second.ok && first.value.submissionId === second.value.submissionId).toBe(true);
  });
});
