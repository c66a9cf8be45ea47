import { postingEventTypes } from '@ganghui/spec';
import { contentHash } from '@ganghui/spec/proof';
import { aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { makeAppendChanges } from './append-changes.ts';
import { kindOfChange } from './event-of-change.ts';
import { aStored, toldOf } from './testing/a-stored.ts';
import { memoryLog } from './testing/memory-log.ts';

const end = { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } as const;
const open = aStored();
const typesOf = async (...rows: StoredPosting[]): Promise<string[]> =>
  (await toldOf(...rows)).map(({ type }) => type.split('.').at(-2) ?? '');

describe('what is said of a posting', () => {
  it.each([
    [undefined, 'published', 'published'],
    [undefined, 'held', undefined],
    [undefined, 'suspended', undefined],
    [undefined, 'closed', undefined],
    [{ live: true }, 'published', 'revised'],
    [{ live: true }, 'held', 'suspended'],
    [{ live: true }, 'suspended', 'suspended'],
    [{ live: true }, 'closed', 'closed'],
    [{ live: false }, 'published', 'published'],
    [{ live: false }, 'held', undefined],
    [{ live: false }, 'suspended', undefined],
    [{ live: false }, 'closed', 'closed'],
  ] as const)('after %j and now %s: %s', (logged, status, kind) => expect(kindOfChange(logged, status)).toBe(kind));

  it('is a publication when it opens, is released or opens again', async () =>
    expect(
      await typesOf(
        aStored({ status: 'held' }),
        aStored({ revision: 2 }),
        aStored({ revision: 3, status: 'closed', closed: end }),
        aStored({ revision: 4 }),
      ),
    ).toEqual(['published', 'closed', 'published']));

  it('is nothing while nobody has seen it, whatever becomes of it', async () =>
    expect(
      await typesOf(
        aStored({ status: 'suspended' }),
        aStored({ status: 'held', revision: 2 }),
        aStored({ revision: 3, status: 'closed', closed: end }),
      ),
    ).toEqual([]));

  it('is nothing when the same revision is confirmed, or loses its contact', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    const closed = aStored({ revision: 2, status: 'closed', closed: end });
    await append([{ after: open }, { before: open, after: closed }]);
    const bare = { ...closed, posting: { ...closed.posting, contact: { name: null, phone: null, email: null, consent: false } } };
    expect(await append([{ before: open, after: { ...open, confirmedAt: '2026-11-22T02:00:00.000Z' } }])).toEqual([]);
    expect(await append([{ before: closed, after: bare }])).toEqual([]);
    expect(log.events()).toHaveLength(2);
  });

  it('says how many were hired, also when that is told after the end', async () => {
    const told = { ...end, hires: 3 };
    const rows = [open, aStored({ revision: 2, status: 'closed', closed: end }), aStored({ revision: 3, status: 'closed', closed: told })];
    expect((await toldOf(...rows)).at(-1)).toMatchObject({
      type: postingEventTypes.closed,
      data: { changed: ['/closed'], posting: { revision: 3, closed: told } },
    });
  });
});

describe('an entry', () => {
  it('says what it shows, what stood before and who made it', async () => {
    const next = aStored({ revision: 2, headcount: 8 }, { submissionId: 'S1', quality: aQuality({ score: 70, grade: '合格' }) });
    const [first, second] = await toldOf(open, next);
    expect(first).toMatchObject({
      id: '320100-01.NJ-2026-0001@1/published',
      time: open.at,
      hop: 0,
      data: { changed: [], live: true, previous: null, cause: { by: 'clock', submissionId: null } },
    });
    expect(second?.data).toMatchObject({
      changed: ['/headcount'],
      hash: contentHash(next),
      scope: { regions: ['320115'], occupation: '6-18-01-01', score: 70, grade: '合格' },
      previous: { sequence: 1, revision: 1, hash: first?.data.hash, live: true, scope: first?.data.scope },
      cause: { by: 'market', submissionId: 'S1' },
    });
  });

  it('holds no contact, and no finding quotes one, but says that it changed', async () => {
    const finding = {
      rule: 'C-08',
      severity: 'warn',
      field: '/contact/phone',
      evidence: '13800000123',
      message: '',
      fix: '',
      points: 0,
    } as const;
    const contact = { name: '王先生', phone: '13800000123', email: null, consent: true };
    const next = aStored({ revision: 2, contact }, { quality: aQuality({ findings: [finding] }) });
    const told = await toldOf(open, next);
    expect(JSON.stringify(told)).not.toMatch(/13800000123|80000123|王|周/);
    expect(told[1]?.data.changed).toEqual(['/contact']);
  });

  it('names the regions of all places, and that of the market when none is known', async () => {
    const places = [
      { region: '320500', path: [] },
      { region: '320115', path: [] },
    ];
    const nowhere = { region: null, path: [], address: null, location: null };
    const [several] = await toldOf(aStored({ places }));
    const [none] = await toldOf(aStored({ place: nowhere }));
    expect(several?.data.scope.regions).toEqual(['320115', '320500']);
    expect(none?.data.scope.regions).toEqual(['320100']);
  });

  it('leaves out the provenance of a posting that fills a row by itself', async () => {
    const raw = '岗'.repeat(70_000);
    const provenance = { '/title': { raw, from: 'title', method: 'title-as-is', confidence: 1 } };
    const [event] = await toldOf(aStored({ description: raw, provenance }));
    expect(event?.data.posting).toMatchObject({ description: raw, provenance: {} });
  });
});

describe('what hides a posting', () => {
  const scam = { revision: 2, status: 'held', title: '刷单兼职', description: '入职交押金', applyUrl: 'https://scam.example' } as const;
  const ended = { ...scam, revision: 3, status: 'closed', closed: { ...end, reason: 'withdrawn' } } as const;

  it('shows what was public before, and nothing of the revision that is held', async () => {
    const told = await toldOf(open, aStored(scam), aStored(ended));
    expect(told.map(({ data: { posting, live } }) => [posting.status, posting.revision, posting.title, live])).toEqual([
      ['published', 1, '数控车工', true],
      ['suspended', 2, '数控车工', false],
      ['closed', 3, '数控车工', false],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/刷单|押金|scam/);
    expect(told[2]?.data.changed).toEqual(['/status', '/closed']);
  });

  it('reads it from the log when nobody says what stood before, and tells the same', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    await append([{ after: open }]);
    const [event] = await append([{ after: aStored(ended) }]);
    expect(event?.data.posting).toMatchObject({ title: '数控车工', status: 'closed', revision: 3 });
    expect(log.counts.reads).toBe(1);
  });

  it('is silent when the log keeps it no more', async () => {
    const log = memoryLog();
    const append = makeAppendChanges({ ...log.ports, readSegments: async () => [] });
    await append([{ after: open }]);
    const secret = '押金';
    const { employer, place, occupation } = open.posting;
    const everywhere = {
      ...ended,
      benefits: [secret],
      targetGroups: [secret],
      major: secret,
      pay: { min: 1, max: 2, period: null, months: null, negotiable: false, monthlyMin: null, monthlyMax: null, text: secret },
      source: { name: secret, url: secret },
      occupation: { ...occupation, local: { code: null, name: secret } },
      place: { ...place, address: secret },
      employer: { ...employer, name: secret, size: secret, nature: secret, intro: secret },
      requirements: { age: secret, gender: secret, householdRegister: secret },
    };
    const [event] = await append([{ before: aStored(scam), after: aStored(everywhere) }]);
    expect(event?.data.posting).toMatchObject({ title: '（已撤下）', description: '', status: 'closed', place: { region: '320115' } });
    expect(JSON.stringify(event)).not.toMatch(/刷单|押金|scam/);
  });
});
