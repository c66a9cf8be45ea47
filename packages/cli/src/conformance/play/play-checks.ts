import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExitCode, World } from '../../world.ts';
import { whenInterrupted } from '../when-interrupted.ts';
import { type Answer, makeCaller, NoAnswer } from './caller.ts';
import { closeOwn } from './close-own.ts';
import { type Kit, makeKit, said } from './kit.ts';
import { chosenChecks, type PlayOptions, readSetting } from './read-options.ts';
import { listLines, reportLines } from './report.ts';
import { type Diary, runChecks } from './run-checks.ts';

function keepDiary(): { diary: Diary; heard: (method: string, path: string, answer: Answer) => void } {
  const diary: Diary = { steps: [], refusals: [], serverFaults: [] };
  const heard = (method: string, path: string, answer: Answer): void => {
    const name = `${method} ${path.replace(/^\/v1\/markets\/[^/]+/, '…')} → ${answer.status}`;
    diary.steps.push(name);
    if (answer.status >= 400) diary.refusals.push({ name, answer });
    if (answer.status >= 500) diary.serverFaults.push(name);
  };
  return { diary, heard };
}

/** Why nothing can be checked at all, if so. */
async function whyUnreachable(kit: Kit): Promise<string | undefined> {
  try {
    const answer = await kit.call('GET', `${kit.base}/postings?limit=1`);
    return answer.status === 200 ? undefined : `GET ${kit.base}/postings → ${said(answer)}`;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}

/** `ganghui conformance`: plays the awkward sequences against an exchange, with postings of its own that it closes again. */
export async function playChecks(world: World, options: PlayOptions): Promise<ExitCode> {
  const { stdout, stderr } = world;
  if (options.list) {
    stdout.write(`${listLines(chosenChecks(options.only)).join('\n')}\n`);
    return 0;
  }
  const { url, market, key, picked } = readSetting(world, options);
  const prefix = `KIT-${randomBytes(4).toString('hex')}`;
  const { diary, heard } = keepDiary();
  let isStopped = false;
  const kit = makeKit({
    market,
    prefix,
    sandbox: options.sandbox === true,
    now: () => new Date(),
    call: makeCaller({ url, key, fetch: world.fetch, heard }),
    pause: (ms) => (world.wait ?? sleep)(ms),
    refusals: () => diary.refusals,
  });
  const unreachable = await whyUnreachable(kit);
  if (unreachable !== undefined) {
    stderr.write(`连不上，或密钥不被接受 (not reached, or the key is refused)：${unreachable}\n`);
    return 3;
  }
  const letGo = whenInterrupted(world, () => {
    isStopped = true;
    stderr.write(`正在停止，并关闭 ${prefix}-… 的岗位 (stopping, closing what was opened)\n`);
  });
  try {
    const results = await runChecks({
      checks: picked,
      kit,
      diary,
      isStopped: () => isStopped,
      heard: ({ id, verdict }) => stderr.isTTY && stderr.write(`${verdict === 'pass' ? '✓' : verdict === 'fail' ? '✗' : '–'} ${id}\n`),
    });
    stdout.write(options.json ? `${JSON.stringify({ url, market, prefix, results }, null, 2)}\n` : `${reportLines(results).join('\n')}\n`);
    if (isStopped) return 130;
    if (results.every(({ verdict }) => verdict === 'skipped')) {
      stderr.write('一项也没有检查：全部跳过 (nothing was checked: all were skipped)。\n');
      return 2;
    }
    return results.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
  } finally {
    const left = await closeOwn(kit);
    letGo();
    if (left.length > 0) stderr.write(`这些岗位没有关闭，请自行关闭 (still open)：${left.join('、')}\n`);
  }
}
