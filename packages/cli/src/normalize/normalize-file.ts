import { resolve } from 'node:path';
import type { SourceRecord } from '@ganghui/normalize';
import type { Profile } from '@ganghui/spec';
import { openInput } from '../input.ts';
import { marketOf, unknownMarket } from '../market.ts';
import { paintFor } from '../output/paint.ts';
import { startProgress } from '../output/progress.ts';
import { openSink, type Sink } from '../output/sink.ts';
import { soundProfile } from '../profile/load-profile.ts';
import { readInput } from '../read-input.ts';
import { Complaint, type ExitCode, isBrokenPipe, Unreadable, type World } from '../world.ts';
import { judgeRecord, type Terms } from './judge-record.ts';
import { type LineStyle, styleOf } from './line-style.ts';
import { summaryLines } from './summary-lines.ts';
import { createTally, type Tally } from './tally.ts';

export type NormalizeOptions = {
  profile?: string;
  market?: string;
  now?: Date;
  format?: Profile['format'];
  out?: string;
  output: LineStyle;
  quiet?: boolean;
};

const marketHint = `没有说明市场，编号以 ${unknownMarket} 开头；用 --market 320100-01 指定。`;
const suggestHint = (file: string): string =>
  `列名不是约定的字段名时，先写一份报送格式：ganghui profile suggest ${file} > my.json，再加 --profile my.json。`;

function termsOf(world: World, options: NormalizeOptions): Terms {
  const profile = options.profile === undefined ? undefined : soundProfile(world, options.profile);
  const market = marketOf(options.market ?? profile?.market ?? unknownMarket);
  return { market, now: options.now ?? world.now, ...(profile && { profile }) };
}

const exitOf = ({ records, outcomes }: ReturnType<Tally['read']>): ExitCode => (records === 0 ? 2 : outcomes.refused > 0 ? 1 : 0);

/** `ganghui normalize`: one line for each record, in its order, then a summary on stderr. Memory does not grow with the file. */
export async function normalizeFile(world: World, file: string, options: NormalizeOptions): Promise<ExitCode> {
  const started = performance.now();
  const terms = termsOf(world, options);
  const input = await openInput(world, file, options.format ?? terms.profile?.format);
  const out = options.out === undefined || options.out === '-' ? undefined : resolve(world.cwd, options.out);
  const sink = openSink(world, out, input.path);
  const toTerminal = out === undefined && world.stdout.isTTY === true;
  const quiet = options.quiet === true;
  const say = (line: string): void => void world.stderr.write(`${line}\n`);
  const tally = createTally();
  let ended: Ended;
  try {
    const progress = startProgress(world, { total: input.size, quiet, toTerminal });
    const batches = readInput(input, { profile: terms.profile, onBytes: progress.bytes });
    const work = { terms, tally, style: options.output, world, count: progress.records };
    ended = await writeLines(batches, sink, work).finally(progress.stop);
    const isKept = ended === 'all' || (ended instanceof Unreadable && tally.read().records > 0);
    await (isKept ? sink.finish() : sink.abandon());
  } catch (error) {
    await sink.abandon();
    if (isBrokenPipe(error)) return 0;
    throw error;
  }
  if (ended === 'stopped') return 130;
  if (ended === 'unheard') return 0;
  const counted = tally.read();
  const paint = paintFor(world);
  if (!quiet && counted.records > 0)
    for (const line of summaryLines(counted, { seconds: (performance.now() - started) / 1000, paint })) say(line);
  if (counted.records === 0 && ended === 'all') say(paint.red(`${input.name}：没有读到任何记录。`));
  if (counted.records > 0 && !terms.profile && counted.unread === counted.records) say(paint.yellow(suggestHint(file)));
  if (counted.records > 0 && !quiet && terms.market.id === unknownMarket) say(paint.dim(marketHint));
  if (ended instanceof Unreadable) throw cutShort(ended, counted.records, terms.profile ? '' : suggestHint(file));
  return exitOf(counted);
}

function cutShort({ message, fix }: Unreadable, records: number, hint: string): Complaint {
  return records === 0
    ? new Complaint(message, `${fix}${hint}`)
    : new Complaint(`${message}\n前面 ${records} 条已处理，后面的没有读到。`, fix);
}

type Work = { terms: Terms; tally: Tally; style: LineStyle; world: World; count: (sofar: number) => void };
/** Unreadable: the file could not be read, or not to its end; 'unheard': nobody reads what is written any more. */
type Ended = 'all' | 'stopped' | 'unheard' | Unreadable;

async function writeLines(batches: AsyncIterable<SourceRecord[]>, sink: Sink, { terms, tally, style, world, count }: Work): Promise<Ended> {
  const { head, line, between, tail } = styleOf(style);
  let done = 0;
  let text = head;
  let ended: Ended = 'all';
  try {
    for await (const batch of batches) {
      for (const record of batch) {
        const judged = judgeRecord(record, terms);
        tally.add(judged);
        text += `${done++ > 0 ? between : ''}${line(judged.shown)}`;
      }
      if (world.signal.aborted) return 'stopped';
      if (!(await sink.write(text))) return 'unheard';
      text = '';
      count(done);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (done === 0) return error;
    ended = error;
  }
  return (await sink.write(text + tail)) ? ended : 'unheard';
}
