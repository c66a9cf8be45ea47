import { ProblemError, UnexpectedAnswerError, UnreachableError } from '@ganghui/client';
import { paintFor } from '../output/paint.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { inCliWords } from './cli-words.ts';

const isOutage = ({ status, kind }: ProblemError): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500 || kind === 'submission-under-way';

const errorLines = ({ problem }: ProblemError): string =>
  (problem.errors ?? [])
    .slice(0, 20)
    .map(({ pointer, rule, detail, fix }) => `\n  ${pointer} ${rule} ${detail}${fix}`)
    .join('');

const refusalOf = (error: ProblemError): Complaint =>
  new Complaint(inCliWords(`${error.problem.title}：${error.problem.detail}${errorLines(error)}`));

/**
 * Runs what talks to the exchange. A refusal becomes a complaint (exit 2); an exchange that is not reached or gave up is exit 3, and
 * `again` says how to go on; a stop is 130.
 */
export async function withFailures(world: World, again: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (world.signal.aborted) return 130;
    if (error instanceof ProblemError && !isOutage(error)) throw refusalOf(error);
    // A redirect: the address is wrong, and stays so.
    if (error instanceof UnexpectedAnswerError && error.status >= 300) throw new Complaint(error.message);
    const isAway = error instanceof UnreachableError || error instanceof UnexpectedAnswerError || error instanceof ProblemError;
    if (!isAway) throw error;
    const { red } = paintFor(world);
    const said = error instanceof ProblemError ? `${error.problem.title}（HTTP ${error.status}）：${error.problem.detail}` : error.message;
    const fix = error instanceof UnreachableError && error.isUnheard ? '请核对网址 --url (check the address)。' : again;
    world.stderr.write(`${red('ganghui:')} ${said}\n${fix === '' ? '' : `  ${fix}\n`}`);
    return 3;
  }
}
