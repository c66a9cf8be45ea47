import { ReceiptItem, Submission } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hostileRun } from './hostile-run.ts';

const { send, standing } = hostileRun();
const [puts, parts, fulls, limited] = ['321000-01', '320100-01', '320800-01', '321200-01'];

const Answer = z.looseObject({
  type: z.string().default(''),
  items: z.array(ReceiptItem).default([]),
  item: ReceiptItem.optional(),
  submissionId: z.string().nullish(),
});
async function call(holder: string, method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const sent = { body: body === undefined ? undefined : JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...more } };
  const { status, headers, text } = await send(holder, method, path, sent);
  expect(status).toBeLessThan(500);
  const answer = Answer.parse(JSON.parse(text));
  return { status, headers, answer, kind: answer.type.replace('urn:ganghui:problem:', '') };
}
const together = <T>(count: number, ask: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => ask(at)));
const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const named = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const recordsOf = (ids: readonly string[]): Record<string, string>[] => ids.map((id) => aRecord(id));

describe('a hundred writers of one posting', () => {
  it('who say the same: it is created once', async () => {
    const answers = await together(100, () => call(puts, 'PUT', '/postings/SAME', aRecord('SAME')));
    expect(tally(answers.map(({ answer }) => String(answer.outcome)))).toEqual({ created: 1, unchanged: 99 });
  });

  it('who differ: every accepted one has a revision of its own, every other is told so, and the receipts agree', async () => {
    const answers = await together(100, (at) => call(puts, 'PUT', '/postings/DIFF', aRecord('DIFF', { headcount: String(at + 1) })));
    const accepted = answers.filter(({ status }) => status < 300);
    expect(tally(answers.filter(({ status }) => status >= 300).map(({ kind }) => kind))).toEqual({
      'posting-stale': 100 - accepted.length,
    });
    const revisions = accepted.map(({ answer }) => Number(answer.revision)).sort((a, b) => a - b);
    expect(revisions).toEqual(revisions.map((_, at) => at + 1));
    expect((await standing(puts)).DIFF).toBe(`published@${revisions.length}`);
    for (const { answer } of accepted) {
      const receipt = await call(puts, 'GET', `/submissions/${answer.submissionId}`);
      expect(receipt.answer.items[0]).toMatchObject({ outcome: answer.outcome, revision: answer.revision });
    }
  });

  it.each([
    ['If-Match', '"1"', 1],
    ['If-None-Match', '*', 0],
  ])('who all say %s: %s: one wins', async (name, value, before) => {
    const id = `COND${before}`;
    if (before) await call(puts, 'PUT', `/postings/${id}`, aRecord(id));
    const answers = await together(50, (at) =>
      call(puts, 'PUT', `/postings/${id}`, aRecord(id, { headcount: String(at + 10) }), { [name]: value }),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect((await standing(puts))[id]).toBe(`published@${before + 1}`);
  });

  it('who close, suspend, reopen and confirm it: the revisions told are those that were made', async () => {
    await call(puts, 'PUT', '/postings/LIFE', aRecord('LIFE'));
    const acts = ['suspend', 'reopen', 'confirm', 'close'];
    const answers = await together(40, (at) =>
      call(puts, 'POST', `/postings/LIFE/${acts[at % 4]}`, at % 4 === 3 ? { reason: 'withdrawn' } : undefined),
    );
    const made = answers.filter(({ answer }) => answer.outcome === 'revised' || answer.outcome === 'reopened');
    const revisions = made.map(({ answer }) => Number(answer.revision)).sort((a, b) => a - b);
    expect(revisions).toEqual(revisions.map((_, at) => at + 2));
    expect((await standing(puts)).LIFE).toMatch(`@${revisions.length + 1}`);
  });
});

describe('one submission sent many times at once', () => {
  it('under one idempotency key it is stored once, and every answer is the receipt or asks to wait', async () => {
    const send = (count: number) =>
      call(puts, 'POST', '/submissions?profile=none', recordsOf(named('IDEM', count)), { 'Idempotency-Key': 'k-1' });
    const answers = await together(20, () => send(30));
    const receipts = new Set(answers.filter(({ status }) => status === 200).map(({ answer }) => answer.submissionId));
    expect(receipts.size).toBe(1);
    expect(answers.every(({ status, headers }) => status === 200 || headers.get('retry-after') !== null)).toBe(true);
    const again = await send(30);
    expect([again.headers.get('idempotent-replayed'), again.answer.submissionId]).toEqual(['true', [...receipts][0]]);
    expect(again.answer.items.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 30 }, () => 'created'));
    expect((await send(29)).kind).toBe('idempotency-key-reused');
  });

  it('with other content each time: what lost the race is told that it was not written, and what to do', async () => {
    const ids = named('RACE', 100);
    const answers = await together(5, (at) =>
      call(
        puts,
        'POST',
        '/submissions?profile=none',
        ids.map((id) => aRecord(id, { headcount: String(at + 1) })),
      ),
    );
    const items = answers.flatMap(({ answer }) => answer.items);
    const now = await standing(puts);
    for (const id of ids) {
      const made = items.filter(({ sourceId, outcome }) => sourceId === id && (outcome === 'created' || outcome === 'revised'));
      expect(now[id]).toBe(`published@${made.length}`);
    }
    const lost = items.find(({ outcome }) => outcome === 'stale');
    expect(lost?.findings).toContainEqual(expect.objectContaining({ severity: 'block', fix: expect.stringContaining('请') }));
  });

  it('in parts: twenty ends are one, and each part counts once', async () => {
    const id = (await call(parts, 'POST', '/submissions/open', { profile: 'none' })).answer.submissionId;
    const part = (at: number) => call(parts, 'PUT', `/submissions/${id}/parts/${at}`, recordsOf([`PART${at}`]));
    const end = (count: number) => call(parts, 'POST', `/submissions/${id}/complete`, { parts: count });
    expect(await end(2)).toMatchObject({ kind: 'parts-missing', answer: { missing: [1, 2] } });
    await Promise.all([part(1), part(1), part(2), part(2)]);
    expect((await end(1)).status).toBe(400);
    const answers = await together(20, () => end(2));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.answer).toMatchObject({ state: 'complete', summary: { created: 2 } });
    expect((await part(3)).kind).toBe('submission-complete');
    expect(Object.keys(await standing(parts)).sort()).toEqual(['PART1', 'PART2']);
  });

  it('in parts: one that comes while the end is called is counted, or refused', async () => {
    const id = (await call(parts, 'POST', '/submissions/open', { profile: 'none' })).answer.submissionId;
    await call(parts, 'PUT', `/submissions/${id}/parts/1`, recordsOf(['LATE1']));
    await Promise.all([
      call(parts, 'POST', `/submissions/${id}/complete`, { parts: 1 }),
      call(parts, 'PUT', `/submissions/${id}/parts/2`, recordsOf(['LATE2'])),
    ]);
    const receipt = (await call(parts, 'GET', `/submissions/${id}`)).answer;
    const { summary } = Submission.parse(receipt);
    expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(receipt.items.length);
  });
});

describe('a full sync with others at work', () => {
  it('closes nothing that was accepted after it began, and exactly what its receipt says', async () => {
    const ids = named('F', 60);
    await call(fulls, 'POST', '/submissions?profile=none', recordsOf(ids));
    const id = (await call(fulls, 'POST', '/submissions/open', { mode: 'full', profile: 'none' })).answer.submissionId;
    await call(fulls, 'PUT', `/submissions/${id}/parts/1`, recordsOf(ids.slice(0, 50)));
    const [ended, ...written] = await Promise.all([
      call(fulls, 'POST', `/submissions/${id}/complete`, { parts: 1 }),
      ...ids.slice(50).map((each) => call(fulls, 'PUT', `/postings/${each}`, aRecord(each, { headcount: '9' }))),
    ]);
    const now = await standing(fulls);
    for (const { status, answer } of written) if (status < 300) expect(now[String(answer.sourceId)]).toMatch('published');
    const { closing } = Submission.parse(ended.answer);
    // A push that comes after its posting was closed opens it again.
    const reopened = written.filter(({ answer }) => answer.outcome === 'reopened').length;
    expect(Object.values(now).filter((each) => each.startsWith('closed'))).toHaveLength((closing?.closed ?? 0) - reopened);
  });

  // Nothing is written for what is unchanged, so that a market may repeat itself at no cost: such a PUT leaves no trace that the full
  // set could see. Whoever pushes full sets sends single postings again after the set, not while it is under way.
  it('closes what its set does not hold though a PUT has just said it unchanged, and the next PUT reopens it', async () => {
    const id = (await call(fulls, 'POST', '/submissions/open', { mode: 'full', profile: 'none' })).answer.submissionId;
    const open = Object.entries(await standing(fulls)).flatMap(([each, now]) => (now.startsWith('published') ? [each] : []));
    const [said = '', ...rest] = open.filter((each) => Number(each.slice(1)) < 50);
    const changed = open.filter((each) => Number(each.slice(1)) >= 50).map((each) => aRecord(each, { headcount: '9' }));
    await call(fulls, 'PUT', `/submissions/${id}/parts/1`, [...recordsOf(rest), ...changed]);
    const again = await call(fulls, 'PUT', `/postings/${said}`, aRecord(said));
    expect([again.status, again.answer.outcome]).toEqual([200, 'unchanged']);
    const ended = await call(fulls, 'POST', `/submissions/${id}/complete`, { parts: 1 });
    expect(Submission.parse(ended.answer).closing?.closed).toBe(1);
    const { answer } = await call(fulls, 'GET', `/postings/${said}`);
    expect(answer.posting).toMatchObject({ status: 'closed', closed: { reason: 'withdrawn' } });
    const once = await call(fulls, 'PUT', `/postings/${said}`, aRecord(said));
    expect(once.answer).toMatchObject({ outcome: 'reopened', status: 'published' });
  });
});

describe('a market that asks too often', () => {
  it('is let in as often as its limit says, and told when to come back', async () => {
    const { answer: market } = await call('province', 'GET', `/v1/admin/markets/${limited}`);
    const limit = (requestsPerMinute: number) =>
      call('province', 'PUT', `/v1/admin/markets/${limited}`, {
        ...market,
        type: undefined,
        items: undefined,
        limits: { requestsPerMinute },
      });
    expect((await limit(5)).status).toBe(200);
    // A minute that ends between two calls would begin a new count.
    if (Date.now() % 60_000 > 55_000) await new Promise((resolve) => setTimeout(resolve, 5_100));
    const answers = await together(40, (at) => call(limited, 'PUT', `/postings/L${at}`, aRecord(`L${at}`)));
    expect(tally(answers.map(({ status }) => String(status)))).toEqual({ 201: 5, 429: 35 });
    const refused = answers.filter(({ status }) => status === 429);
    for (const { headers, kind, answer } of refused) {
      expect([kind, headers.get('ratelimit-policy')]).toEqual(['rate-exceeded', '"market";q=5;w=60']);
      expect(headers.get('ratelimit')).toBe(`"market";r=0;t=${headers.get('retry-after')}`);
      expect(answer.detail).toContain('秒后重试');
    }
    await limit(60_000);
    const stored = answers.flatMap(({ status }, at) => (status === 201 ? [`L${at}`] : []));
    expect(Object.keys(await standing(limited)).sort()).toEqual(stored.sort());
  });
});
