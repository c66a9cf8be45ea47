import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeAppendChanges } from './append-changes.ts';
import { makeAppendRegrades, type Regrade } from './append-regrades.ts';
import { aStored } from './testing/a-stored.ts';
import { faultsOf } from './testing/check-log.ts';
import { memoryLog } from './testing/memory-log.ts';

const good = aQuality({ score: 85, grade: '良' });
const regrade = (overrides: Partial<Regrade> = {}): Regrade => ({
  postingId: aPosting().id,
  revision: 1,
  sequence: 1,
  quality: good,
  ...overrides,
});

async function aLogWith(...rows: ReturnType<typeof aStored>[]) {
  const log = memoryLog();
  await makeAppendChanges(log.ports)(rows.map((after, index) => ({ before: rows[index - 1], after })));
  return { log, append: makeAppendRegrades(log.ports) };
}

describe('a grade that moved', () => {
  it('is an entry of its own: the posting as it was told, with its new score', async () => {
    const { log, append } = await aLogWith(aStored());
    const [event] = await append([regrade()]);
    expect(event).toMatchObject({
      id: '320100-01.NJ-2026-0001@1/regraded@1',
      type: 'cn.ganghui.posting.regraded.v1',
      hop: 1,
      sequence: 2,
      data: {
        changed: [],
        live: true,
        quality: good,
        scope: { score: 85, grade: '良' },
        previous: { sequence: 1, revision: 1, scope: { score: 92, grade: '优' } },
        cause: { by: 'score', submissionId: null },
        posting: { title: '数控车工', contact: { phone: null } },
      },
    });
    expect(faultsOf(log.segments)).toEqual([]);
    expect(log.segments.at(-1)?.live).toBe(1);
  });

  it('is told once, and given back to a run that died before it could announce it', async () => {
    const { log, append } = await aLogWith(aStored());
    await append([regrade()]);
    expect((await append([regrade()])).map(({ sequence }) => sequence)).toEqual([2]);
    expect(await append([regrade({ sequence: 2 })])).toEqual([]);
    expect(log.events()).toHaveLength(2);
  });

  it.each([
    ['the same grade', regrade({ quality: aQuality({ score: 95 }) })],
    ['another revision', regrade({ revision: 2 })],
    ['a posting the log never told of', regrade({ postingId: '320100-01.nobody' })],
  ])('is nothing for %s', async (_, each) => {
    const { log, append } = await aLogWith(aStored());
    expect(await append([each])).toEqual([]);
    expect(log.events()).toHaveLength(1);
  });

  it('is nothing for a posting that ended', async () => {
    const end = { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } as const;
    const { append } = await aLogWith(aStored(), aStored({ revision: 2, status: 'closed', closed: end }));
    expect(await append([regrade(), regrade({ revision: 2 })])).toEqual([]);
  });

  it('stays with what hides the posting afterwards', async () => {
    const { log, append } = await aLogWith(aStored());
    await append([regrade()]);
    await makeAppendChanges(log.ports)([{ before: aStored(), after: aStored({ revision: 2, status: 'held' }) }]);
    expect(log.events().at(-1)?.data).toMatchObject({ quality: good, live: false, changed: ['/status'] });
    expect(faultsOf(log.segments)).toEqual([]);
  });
});
