import { type Answer, NoAnswer } from './caller.ts';
import { Broken, type Check, NotTried, type Words } from './check.ts';
import type { Kit } from './kit.ts';

export type Result = {
  id: string;
  title: Words;
  verdict: 'pass' | 'fail' | 'skipped';
  /** The calls that were made, method, path and status. */
  done: string[];
  step: string;
  expected: string;
  came: string;
  /** Why it was skipped, or what to do. */
  todo: Words;
};

export type Diary = { steps: string[]; refusals: { name: string; answer: Answer }[]; serverFaults: string[] };

const blank = { step: '', expected: '', came: '', todo: { zh: '', en: '' } };

function failed({ todo }: Check, error: unknown): Pick<Result, 'step' | 'expected' | 'came' | 'todo'> {
  if (error instanceof Broken) return { step: error.step, expected: error.expected, came: error.came, todo };
  if (error instanceof NoAnswer)
    return { step: '调用 call', expected: '应答 an answer', came: `没有应答 no answer: ${error.message}`, todo };
  throw error;
}

function whyNot({ sandboxOnly, after = [] }: Check, kit: Kit, sofar: readonly Result[]): Words | undefined {
  if (sandboxOnly && !kit.sandbox)
    return { zh: '只在测试市场进行，加 --sandbox', en: 'Only in a market that holds nothing else: add --sandbox' };
  const blocked = after.filter((id) => sofar.some((result) => result.id === id && result.verdict === 'fail'));
  return blocked.length === 0 ? undefined : { zh: `先修好 ${blocked.join('、')}`, en: `Mend ${blocked.join(', ')} first` };
}

async function runCheck(check: Check, kit: Kit, diary: Diary, sofar: readonly Result[]): Promise<Result> {
  const { id, title } = check;
  const skip = whyNot(check, kit, sofar);
  if (skip) return { id, title, verdict: 'skipped', done: [], ...blank, todo: skip };
  diary.steps = [];
  diary.serverFaults = [];
  const done = diary.steps;
  try {
    await check.run(kit);
    const [fault] = diary.serverFaults;
    if (fault === undefined) return { id, title, verdict: 'pass', done, ...blank };
    return { id, title, verdict: 'fail', done, ...blank, step: fault, expected: '不是 5xx never a 5xx', came: fault, todo: check.todo };
  } catch (error) {
    if (error instanceof NotTried) return { id, title, verdict: 'skipped', done, ...blank, todo: { zh: error.message, en: error.message } };
    return { id, title, verdict: 'fail', done, ...failed(check, error) };
  }
}

/** Plays the checks one after the other; `heard` gets each result at once. Stops between two checks when `isStopped`. */
export async function runChecks(input: {
  checks: readonly Check[];
  kit: Kit;
  diary: Diary;
  isStopped: () => boolean;
  heard: (result: Result) => void;
}): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of input.checks) {
    if (input.isStopped()) break;
    const result = await runCheck(check, input.kit, input.diary, results);
    results.push(result);
    input.heard(result);
  }
  return results;
}
