import { makeClosePosting, makeReceivePosting, makeReopenPosting, makeRunDue, makeSuspendPosting } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import fc from 'fast-check';
import type { Act } from './stage.ts';
import { tablePorts } from './table-ports.ts';
import type { World } from './world.ts';

export const markets: readonly Market[] = [
  { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' },
  { id: '321000-01', name: '扬州市公共人力资源市场', region: '321000', city: '扬州市' },
];

/** What a market does next, about one of a few postings; `wait`: nothing for so many hours, while time goes on for all. */
export const Deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ op: fc.constant('push' as const), source: fc.nat(4), variant: fc.nat(3), days: fc.constantFrom(1, 3, 40) }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constantFrom('close' as const, 'suspend' as const, 'reopen' as const), source: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 48 }) }) },
);
export type Deed = typeof Deed extends fc.Arbitrary<infer T> ? T : never;

// Two that differ in the text, one with less to say (another grade), one that must be looked at first (held: a fee is asked).
const variants: readonly Record<string, string>[] = [
  {},
  { title: '数控磨工', headcount: '2' },
  { description: '操作机床。', benefits: '', experience: '', education: '' },
  { description: '按图纸加工零件，入职须先交押金 500 元及服装费。' },
];
const hourMs = 3_600_000;

function cellsOf(world: World, { source, variant, days }: Extract<Deed, { op: 'push' }>): Record<string, string> {
  const validThrough = new Date(world.clock + days * 24 * hourMs).toISOString().slice(0, 10);
  return aRecord(`A${source}`, { validThrough, ...variants[variant] });
}

/** A market that does its deeds one after the other; killed in the middle of one, it does it again. */
export const marketLife =
  (world: World, market: Market, deeds: Deed[]) =>
  async (act: Act): Promise<void> => {
    const { readPostings, savePostings } = tablePorts(world, act);
    const keepCall = async (): Promise<void> => act(() => undefined);
    const newSubmissionId = (): string => `S${Math.floor(world.random() * 1e9)}`;
    const ports = { readPostings, savePostings, keepCall, newSubmissionId, now: () => new Date(world.clock) };
    const calls = { close: makeClosePosting(ports), suspend: makeSuspendPosting(ports), reopen: makeReopenPosting(ports) };
    const receivePosting = makeReceivePosting(ports);
    const by = 'k_chaos';
    for (let deed = deeds[0]; deed; deed = deeds[0]) {
      if (deed.op === 'wait') await act(advance(world, deed.hours * hourMs));
      else if (deed.op === 'push')
        await receivePosting({ market, sourceId: `A${deed.source}`, cells: cellsOf(world, deed), by, dryRun: false });
      else {
        const target = { marketId: market.id, sourceId: `A${deed.source}`, by, dryRun: false };
        await (deed.op === 'close' ? calls.close({ ...target, reason: 'withdrawn' }) : calls[deed.op](target));
      }
      await act(() => deeds.shift());
    }
  };

const advance = (world: World, ms: number) => (): void => {
  world.clock += ms;
};

/** Closes what has passed its last day, while others are at work. */
export const clockLife =
  (world: World, isOver: () => boolean) =>
  async (act: Act): Promise<void> => {
    const { readPostings, savePostings, eraseContact, findDue } = tablePorts(world, act);
    const runDue = makeRunDue({ findDue, readPostings, savePostings, eraseContact, now: () => new Date(world.clock) });
    for (;;) {
      const last = isOver();
      await runDue();
      if (last) return;
      await act(advance(world, 60_000));
    }
  };
