import { aPosting, aQuality } from '@ganghui/spec/testing';
import { expect, it } from 'vitest';
import { Heard, ran } from '../testing/a-world.ts';
import { aCity } from './testing/a-city.ts';

it('a pull that follows into a file says what becomes of it', async () => {
  const { exchange, cwd } = aCity();
  let interrupt = (): void => {};
  let polls = 0;
  const fetchIt: typeof fetch = async (input, init) => {
    if (!String(input).includes('wait=20')) return exchange.fetch(input, init);
    polls += 1;
    if (polls === 2) exchange.tell(aPosting({ sourceId: 'B1' }), aQuality());
    // Forty answers are lost, more than any other command would wait for; the later waits are long enough to be told.
    if (polls > 3 && polls < 44) throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    if (polls === 46) interrupt();
    return exchange.fetch(input, init);
  };
  const onInterrupt = (listener: () => void) => {
    interrupt = listener;
    return () => {};
  };
  const world = {
    cwd,
    env: { GANGHUI_URL: 'https://exchange.test' },
    fetch: fetchIt,
    onInterrupt,
    stdout: new Heard(),
    stderr: new Heard(),
  };
  const { code, err } = await ran(['pull', '--to', 'copy', '--follow'], {}, world);
  const lines = err.trimEnd().split('\n');
  expect(code).toBe(130);
  expect(lines[0]).toMatch(/跟上了 caught up：到序号 25，在开岗位 25 个；位置与签署的检查点一致；其间收到 25 条。/);
  expect(lines[1]).toMatch(/ECONNRESET.*秒后再试/);
  expect(lines.at(-2)).toMatch(/又连上了 back again：到序号 26.*其间收到 1 条。/);
  expect(lines.at(-1)).toContain('停在序号 26');
});
