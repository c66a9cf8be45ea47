import { fakeFeed } from '@ganghui/client/testing';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { aFolder, Heard, ran, type TestWorld } from '../../testing/a-world.ts';

/** A city that receives: a fake exchange with a few postings, a folder, no key. */
export function aCity({ count = 25, maxPage = 9 } = {}) {
  const exchange = fakeFeed({ maxPage });
  for (let n = 1; n <= count; n++) exchange.tell(aPosting({ sourceId: `A${n}` }), aQuality({ score: n % 5 === 0 ? 60 : 92 }));
  const cwd = aFolder();
  const over: Partial<TestWorld> = { cwd, env: { GANGHUI_URL: 'https://exchange.test' }, fetch: exchange.fetch };
  const run = (args: string[], more: Partial<TestWorld> = {}) =>
    ran(args, {}, { ...over, ...more, stdout: new Heard(), stderr: new Heard() });
  const close = (name: string): void => {
    const last = exchange.events.findLast(({ subject }) => subject.endsWith(`.${name}`))?.data.posting;
    if (last)
      exchange.tell(
        { ...last, revision: last.revision + 1, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T03:00:00.000Z' } },
        aQuality(),
      );
  };
  return { exchange, cwd, run, close, key: { GANGHUI_URL: 'https://exchange.test', GANGHUI_KEY: exchange.key } };
}
