import { createHash } from 'node:crypto';
import { CompletedBeforeError, mostPerPart, ProblemError, type Pushed, pushRecords } from '@ganghui/client';
import { outcomes, type SubmissionMode } from '@ganghui/spec';
import { startProgress } from '../output/progress.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { type Chosen, chooseProfile, registered } from './choose-profile.ts';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { withFailures } from './failure.ts';
import { gatherReport } from './gather-report.ts';
import { isOut } from './notable.ts';
import { hashOfFile, openState, type PushState } from './push-state.ts';
import { openAny, readRecords } from './read-records.ts';
import { createRejects, type Rejects, refuseOwnInput } from './rejects-file.ts';
import { mendCommand, repeatCommand } from './repeat-command.ts';
import { reportPush } from './report-push.ts';
import { settleClosing } from './settle-closing.ts';

export type PushOptions = ConnectOptions & {
  profile?: string;
  mode: SubmissionMode;
  dryRun?: boolean;
  confirmClose?: number;
  rejects?: string;
  parallel: number;
  json?: boolean;
  yes?: boolean;
};

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** `ganghui push`: sends a file record by record, in parts, several at a time, and says what became of each. */
export async function pushFile(world: World, file: string, options: PushOptions): Promise<ExitCode> {
  const again = options.dryRun ? '' : '已收到的不会丢；再运行同一条命令，从停下的地方继续 (run the same command again to go on)。';
  refuseOwnInput(world, file, options.rejects);
  return withFailures(world, again, async () => {
    const connection = connect(world, options);
    const { client } = connection;
    const chosen = await chooseProfile(world, client, {
      asked: options.profile,
      file,
      format: async () => (file === '-' ? 'ndjson' : (await openAny(world, file, undefined)).format),
      dryRun: options.dryRun === true,
      yes: options.yes === true,
    });
    try {
      return await attempt(world, { file, options, connection, chosen });
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      world.stderr.write(`上次的报送不能继续（${error.message}），从头开始。\n`);
      return await attempt(world, { file, options, connection, chosen });
    }
  });
}

/** What was begun before cannot be gone on with; its state is gone. */
class Outdated extends Error {}

/** Why what was begun before cannot be gone on with, if that is what an error says. */
function outdatedBy(error: unknown, state: PushState | undefined): string | undefined {
  // Killed between the completing and the forgetting: showing that receipt again would pass an old push off as this one.
  if (error instanceof CompletedBeforeError) return `它已经完成，回执：ganghui receipt ${error.submissionId}`;
  if (!(error instanceof ProblemError) || !state?.resume) return undefined;
  return ['submission-unknown', 'submission-complete', 'part-conflict'].includes(error.kind) ? error.problem.title : undefined;
}

async function attempt(world: World, work: Omit<Work, 'input' | 'state' | 'rejects'>): Promise<ExitCode> {
  const { file, options, connection, chosen } = work;
  const input = await openAny(world, file, chosen.profile);
  const state = options.dryRun || input.path === undefined ? undefined : await stateOf(world, input.path, connection, chosen, options);
  const rejects = createRejects(world, { path: input.path, name: file === '-' ? 'stdin' : file, out: options.rejects });
  try {
    return await send(world, { ...work, input, state, rejects });
  } catch (error) {
    const why = outdatedBy(error, state);
    if (why === undefined) throw error;
    state?.remove();
    throw new Outdated(why);
  } finally {
    rejects.abandon();
    state?.release();
  }
}

async function stateOf(world: World, path: string, { url, market }: Connection, chosen: Chosen, { mode }: PushOptions): Promise<PushState> {
  const profile = `${chosen.name} ${hashOf(chosen.profile ?? null)}`;
  return openState(world, path, { file: await hashOfFile(path), url, market, mode, profile, ...mostPerPart });
}

type Work = {
  file: string;
  options: PushOptions;
  connection: Connection;
  chosen: Chosen;
  input: Awaited<ReturnType<typeof openAny>>;
  state: PushState | undefined;
  rejects: Rejects;
};

async function send(world: World, { file, options, connection, chosen, input, state, rejects }: Work): Promise<ExitCode> {
  const started = performance.now();
  const { json = false, mode, dryRun = false } = options;
  const { report, addUnread, addItems } = gatherReport({ file, mode, dryRun, isWhole: json });
  const progress = startProgress(world, { total: input.size, quiet: false, toTerminal: false });
  let pushed: Pushed;
  try {
    const records = readRecords(input, { profile: chosen.profile, onBytes: progress.bytes, onUnread: addUnread });
    pushed = await pushRecords(connection.client, registered(records, chosen), {
      mode,
      dryRun,
      profileName: chosen.name,
      concurrency: options.parallel,
      ...mostPerPart,
      idempotencyKey: state?.key,
      resume: state?.resume,
      onOpened: state?.opened,
      onReceived: state?.received,
      onItems: ({ records, items }) => {
        rejects.add(records, items);
        addItems(items);
      },
      onProgress: ({ records }) => progress.records(records),
      unread: () => report.unreads,
      confirmClose: options.confirmClose,
      onClosing: async (closing) => {
        progress.stop();
        return connection.waiting.during(settleClosing(world, options)(closing));
      },
      signal: world.signal,
    });
  } finally {
    progress.stop();
  }
  if (pushed.records === 0 && report.unreads === 0) {
    state?.remove();
    throw new Complaint(`${input.name}：没有读到任何记录。`, pushed.refusal?.problem.detail ?? '文件里没有记录，请核对导出。');
  }
  if (pushed.submission?.state === 'complete' || pushed.submissionId === null) state?.remove();
  const rejected = await rejects.finish();
  const isUnclosed = !dryRun && pushed.submission === null;
  const repeat = isUnclosed && pushed.closing ? repeatCommand(file, options, pushed.closing.absent) : undefined;
  const mend = rejected && mendCommand(rejected.path, options, { market: connection.market, profile: chosen.name });
  const times = { seconds: (performance.now() - started) / 1000, waited: connection.waiting.sofar() / 1000 };
  reportPush(world, { ...report, json, pushed, rejected, mend, repeat, ...times });
  const outs = outcomes.some((outcome) => isOut(outcome) && pushed.summary[outcome] > 0);
  if (pushed.records === 0) return 2;
  if (pushed.submission?.state === 'closing') {
    world.stderr.write('关闭还没有做完；再运行同一条命令，从停下的地方继续 (still closing; run the same command again to go on)。\n');
    return 3;
  }
  return outs || report.unreads > 0 || isUnclosed ? 1 : 0;
}
