import { aRecord } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldOf } from '../feed/testing/a-stored.ts';
import type { StoredPosting } from '../ports.ts';
import { idOf, market, memoryExchange, target } from './testing/memory-exchange.ts';

const start = Date.parse('2026-11-21T02:00:00Z');
const day = 86_400_000;
const validThrough = '2027-01-31';
const validFrom = '2026-12-01';
const begins = Date.parse('2026-11-30T16:00:00Z');
const ends = Date.parse('2027-01-31T15:59:59Z') + 999;

/** What a push says: its words, whether it begins later, and the hour of the day before that it says it was updated in. */
type Words = { words: string; later: boolean; hour: number | null };
type Step =
  | ({ act: 'push' | 'put' | 'race' } & Words)
  | { act: 'close' | 'suspend' | 'reopen' | 'confirm' | 'tick' }
  | { act: 'wait'; days: number };

const words = {
  words: fc.constantFrom('A', 'B', '刷单'),
  later: fc.boolean(),
  hour: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('push' as const, 'put' as const, 'race' as const), ...words }) },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom('close' as const, 'suspend' as const, 'reopen' as const, 'confirm' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('tick' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.constantFrom(1, 5, 12, 61) }) },
);

const record = ({ words, later, hour }: Words): Record<string, string> =>
  aRecord('A', {
    validThrough,
    description:
      words === '刷单' ? '兼职刷单，日结工资。' : `${words} 班：按图纸加工轴类零件，自检尺寸并填写首件检验记录；配合班组完成当日产量。`,
    ...(later && { validFrom }),
    ...(hour !== null && { updatedAt: `2026-11-20 1${hour}:00` }),
  });

/** The whole of what a market has to know of the life of a posting. */
type Model = Words & { revision: number; state: 'held' | 'published' | 'waiting' | 'suspended' | 'closed'; closedAt: number };

const shown = ({ later, words }: Words, now: number): Model['state'] => {
  if (words === '刷单') return 'held';
  return later && begins > now ? 'waiting' : 'published';
};
const moved = (model: Model, change: Partial<Model>): Model => ({ ...model, ...change, revision: model.revision + 1 });
const same = (a: Words, b: Words): boolean => a.words === b.words && a.later === b.later && a.hour === b.hour;

function pushed(model: Model | undefined, said: Words, now: number): Model | undefined {
  if (now > ends) return model;
  const { words, later, hour } = said;
  if (!model) return { words, later, hour, revision: 1, state: shown(said, now), closedAt: 0 };
  if (model.state !== 'closed' && same(model, said)) return model;
  if (model.hour !== null && hour !== null && hour < model.hour) return model;
  return moved(model, { words, later, hour, state: model.state === 'suspended' ? 'suspended' : shown(said, now) });
}

function next(model: Model | undefined, step: Step, now: number): Model | undefined {
  if (step.act === 'push' || step.act === 'put' || step.act === 'race') return pushed(model, step, now);
  if (!model) return model;
  const { state } = model;
  switch (step.act) {
    case 'close':
      return state === 'closed' ? model : moved(model, { state: 'closed', closedAt: now });
    case 'suspend':
      return state === 'closed' || state === 'suspended' ? model : moved(model, { state: 'suspended' });
    case 'reopen': {
      const over = now > ends || (state === 'closed' && now > model.closedAt + 60 * day);
      const again = shown(model, now);
      if (state === 'published' || state === 'held' || over || again === state) return model;
      return moved(model, { state: again });
    }
    case 'tick':
      if (state !== 'closed' && now > ends) return moved(model, { state: 'closed', closedAt: now });
      return state === 'waiting' && now > begins ? moved(model, { state: 'published' }) : model;
    default:
      return model;
  }
}

const stateOf = ({ posting, startsAt }: StoredPosting): Model['state'] =>
  posting.status === 'suspended' && startsAt !== null ? 'waiting' : posting.status;

async function live(steps: readonly Step[]): Promise<void> {
  const exchange = memoryExchange();
  const { rows, log, ports, clock } = exchange;
  let model: Model | undefined;
  let now = start;
  for (const step of steps) {
    // Time passes between two steps, so that no two instants are the same.
    now += step.act === 'wait' ? step.days * day : 1;
    clock.now = new Date(now);
    const before = rows.get(idOf('A'));
    const said = 'words' in step ? record(step) : undefined;
    if (said) {
      const dry = (await exchange.receive([said], { dryRun: true })).items[0];
      expect(rows.get(idOf('A'))).toBe(before);
      const real =
        step.act === 'put'
          ? await exchange.put({ market, sourceId: 'A', cells: said, by: 'k_1', dryRun: false })
          : step.act === 'race'
            ? await race(said)
            : (await exchange.push(said))[0];
      if (step.act === 'push') expect(real).toEqual(dry);
    } else if (step.act === 'close') await exchange.close({ ...target('A'), reason: 'withdrawn' });
    else if (step.act === 'suspend' || step.act === 'reopen' || step.act === 'confirm') await exchange[step.act](target('A'));
    else if (step.act === 'tick') await exchange.tick();

    model = next(model, step, now);
    const after = rows.get(idOf('A'));
    expect(after && { revision: after.posting.revision, state: stateOf(after) }).toEqual(
      model && { revision: model.revision, state: model.state },
    );
    if (model) expect(after?.posting.description.slice(0, 2)).toBe(record(model).description?.slice(0, 2));
  }
  const revisions = log.map(({ posting }) => posting.revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  expect(new Set(revisions).size).toBe(model?.revision ?? 0);
  // Nobody hears of a posting that was never public, and of no revision twice.
  const events = await toldOf(...log);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  if (!log.some(({ posting }) => posting.status === 'published')) expect(events).toEqual([]);

  /** Two send the same at the same time; both have read before either writes. */
  async function race(said: Record<string, unknown>): Promise<void> {
    let reading = 0;
    let release = (): void => undefined;
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    const readPostings: typeof ports.readPostings = async (ids) => {
      const seen = await ports.readPostings(ids);
      if (++reading === 2) release();
      if (reading <= 2) await both;
      return seen;
    };
    const { put } = exchange.callsOn({ ...ports, readPostings });
    const answers = await Promise.all([1, 2].map(() => put({ market, sourceId: 'A', cells: said, by: 'k_1', dryRun: false })));
    const kinds = answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind));
    expect(kinds[0]).toBe(kinds[1]);
  }
}

const a: Words = { words: 'A', later: false, hour: null };

describe('the life of a posting', () => {
  it('is what the model says, whatever happens in whatever order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), live), {
      numRuns: 300,
      examples: [
        [
          [
            { act: 'push', ...a },
            { act: 'push', ...a, words: 'B' },
            { act: 'push', ...a },
          ],
        ],
        [[{ act: 'push', ...a }, { act: 'close' }, { act: 'push', ...a }]],
        [[{ act: 'race', ...a }, { act: 'race', ...a, words: 'B' }, { act: 'close' }, { act: 'race', ...a, words: 'B' }]],
        [[{ act: 'push', ...a, later: true }, { act: 'wait', days: 12 }, { act: 'tick' }, { act: 'wait', days: 61 }, { act: 'tick' }]],
      ],
    });
  });
});
