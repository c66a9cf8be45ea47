import type { GanghuiEvent } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeAppendChanges } from '../feed/append-changes.ts';
import { makeAppendRegrades } from '../feed/append-regrades.ts';
import { makeFollowFeed } from '../feed/follow-feed.ts';
import { makeReadFeed } from '../feed/read-feed.ts';
import { aStored } from '../feed/testing/a-stored.ts';
import { faultsOf } from '../feed/testing/check-log.ts';
import { memoryLog } from '../feed/testing/memory-log.ts';
import type { Assessment, StoredPosting } from '../ports.ts';
import { makeScoreChanges } from './score-changes.ts';

const late = { rule: 'C-08', severity: 'deduct', field: '/validThrough', evidence: '', message: '', fix: '', points: 5 } as const;
// 95, and a repeat in its own market takes ten.
const quoting = { ...late, rule: 'C-09', severity: 'warn', field: '/contact/phone', evidence: '0514-80000123', points: 0 } as const;
const quality = aQuality({ score: 95, findings: [late, quoting] });
const employer = { ...aPosting().employer, name: '某精密机械有限公司' };

/** Score over a log in memory; it dies at the publication that has this number. */
function aWorld() {
  const log = memoryLog();
  const rows = new Map<string, StoredPosting>();
  const assessments = new Map<string, Assessment>();
  const said: GanghuiEvent[] = [];
  const world = { cursor: 0, dieAt: 0 };
  const pick = <T>(map: Map<string, T>, ids: readonly string[]): Map<string, T> => new Map([...map].filter(([id]) => ids.includes(id)));
  const score = makeScoreChanges({
    followFeed: makeFollowFeed({
      readFeed: makeReadFeed(log.ports),
      readCursor: async () => world.cursor,
      moveCursor: async (_, sequence) => void Object.assign(world, { cursor: sequence }),
    }),
    readPostings: async (ids) => pick(rows, ids),
    readAssessments: async (ids) => pick(assessments, ids),
    saveAssessment: async (assessment) => void assessments.set(assessment.postingId, assessment),
    dropAssessment: async (id) => void assessments.delete(id),
    findSame: async (key) => new Map([...assessments].filter(([, { duplicateKey }]) => duplicateKey === key)),
    appendRegrades: makeAppendRegrades(log.ports),
    publish: async (events) => {
      if (--world.dieAt === 0) throw new Error('killed');
      said.push(...events);
    },
  });
  const put = async (sourceId: string, overrides: Parameters<typeof aPosting>[0] = {}): Promise<void> => {
    const after = aStored({ sourceId, employer, ...overrides }, { quality });
    const before = rows.get(after.posting.id);
    rows.set(after.posting.id, after);
    await makeAppendChanges(log.ports)([{ before, after }]);
  };
  const told = (): string[] => log.events().map(({ id, data }) => `${id.slice('320100-01.'.length)} ${data.scope.grade}`);
  const announced = (): string[] => said.filter(({ type }) => type.includes('regraded')).map(({ id }) => id);
  return { log, world, score, put, said, told, announced };
}

describe('a grade that moves among all others', () => {
  it('is told in the log and on the bus, there and back, and is not followed by another', async () => {
    const { log, world, score, put, told, announced } = aWorld();
    await put('A');
    await put('B');
    await score();
    const both = ['A@1/published 优', 'B@1/published 优', 'A@1/regraded@1 良', 'B@1/regraded@2 良'];
    expect(told()).toEqual(both);
    expect(announced()).toEqual(['320100-01.A@1/regraded@1', '320100-01.B@1/regraded@2']);
    await score();
    expect(world.cursor).toBe(4);
    await put('B', { revision: 2, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } });
    await score();
    await score();
    expect(told()).toEqual([...both, 'B@2/closed 良', 'A@1/regraded@3 优']);
    expect(announced().at(-1)).toBe('320100-01.A@1/regraded@3');
    expect(faultsOf(log.segments)).toEqual([]);
  });

  it('is announced, as every score is, without the contact that a finding quotes', async () => {
    const { score, put, said } = aWorld();
    await put('A');
    await score();
    await put('B');
    await score();
    expect(said.map(({ id }) => id.split('.')[1]?.split('/')[0])).toContain('A@1');
    expect(JSON.stringify(said)).toContain('C-09');
    expect(JSON.stringify(said)).not.toContain('80000123');
  });

  it('is announced by the next run when the first died before it could', async () => {
    const { world, score, put, told, announced } = aWorld();
    await put('A');
    await put('B');
    world.dieAt = 1;
    await expect(score()).rejects.toThrow('killed');
    expect(announced()).toEqual([]);
    await score();
    expect(told()).toHaveLength(4);
    expect(announced()).toEqual(['320100-01.A@1/regraded@1', '320100-01.B@1/regraded@2']);
  });

  it('is announced by the next run also when that reads further, to one more that says the same', async () => {
    const { log, world, score, put, announced } = aWorld();
    await put('A');
    await score();
    await put('B');
    world.dieAt = 1;
    await expect(score()).rejects.toThrow('killed');
    await put('C');
    await score();
    expect(announced()).toContain('320100-01.A@1/regraded@1');
    expect(faultsOf(log.segments)).toEqual([]);
  });

  it('is taken back by the next run when its reason is gone by then', async () => {
    const { log, world, score, put, told, announced } = aWorld();
    await put('A');
    await put('B');
    // After the grades were told.
    world.dieAt = 1;
    await expect(score()).rejects.toThrow('killed');
    await put('B', { revision: 2, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } });
    await score();
    expect(told().slice(2)).toEqual(['A@1/regraded@1 良', 'B@1/regraded@2 良', 'B@2/closed 良', 'A@1/regraded@3 优']);
    expect(announced()).toEqual(['320100-01.A@1/regraded@3']);
    expect(faultsOf(log.segments)).toEqual([]);
  });
});
