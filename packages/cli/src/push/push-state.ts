import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, createReadStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { Complaint, type World } from '../world.ts';
import { takeLock } from './push-lock.ts';

/** What must be the same for a push to go on where an earlier one stopped. */
const Terms = z.object({
  file: z.string(),
  url: z.string(),
  market: z.string(),
  mode: z.enum(['delta', 'full']),
  profile: z.string(),
  partSize: z.number(),
  maxBytes: z.number(),
});
type Terms = z.infer<typeof Terms>;

const Line = z.union([
  z.object({ terms: Terms, key: z.string() }),
  z.object({ submissionId: z.string() }),
  z.object({ part: z.number().int(), hash: z.string() }),
]);

export type PushState = {
  /** Names the opening, so that opening again after a crash finds the same submission. */
  key: string;
  resume: { submissionId: string; received: Map<number, string> } | undefined;
  opened: (submissionId: string) => void;
  received: (part: { part: number; hash: string }) => void;
  /** The push is over: nothing is left beside the file. */
  remove: () => void;
  /** Leaves what was written, for the next run. */
  release: () => void;
};

const names: Record<keyof Terms, string> = {
  file: '文件内容',
  url: '网址',
  market: '市场',
  mode: '报送方式',
  profile: '报送格式',
  partSize: '分批',
  maxBytes: '分批',
};

/** SHA-256 of a file, in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

type Kept = { terms: Terms; key: string; submissionId: string | undefined; received: Map<number, string> };

function readKept(path: string): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  let kept: Kept | undefined;
  for (const line of text.split('\n')) {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      // The last line of a run that was killed.
      continue;
    }
    const { data } = Line.safeParse(json);
    if (data === undefined) continue;
    if ('terms' in data) kept = { ...data, submissionId: undefined, received: new Map() };
    else if (kept && 'submissionId' in data) kept.submissionId = data.submissionId;
    else if (kept && 'part' in data) kept.received.set(data.part, data.hash);
  }
  return kept;
}

/**
 * Keeps beside the file how far its push has come, line by line, so that a killed one goes on where it stopped. What was begun under
 * other terms (another content, above all) is begun anew, and said. Throws a complaint when another run is at the same file.
 */
export function openState(world: World, path: string, terms: Terms): PushState {
  const at = join(dirname(path), `.${basename(path)}.ganghui-push.ndjson`);
  const say = (line: string): void => void world.stderr.write(`${line}\n`);
  const lock = takeLock(at.replace(/\.ndjson$/, '.lock'));
  if (typeof lock === 'number')
    throw new Complaint(
      `另一个 ganghui push（进程 ${lock}）正在报送这份文件。`,
      `等它结束；如果它已经不在，请删去 ${at.replace(/\.ndjson$/, '.lock')}。`,
    );
  const stopped = (): void => {
    lock();
    say('已停下；再运行同一条命令，从停下的地方继续 (stopped; run the same command again to go on)。');
  };
  world.signal.addEventListener('abort', stopped, { once: true });
  const release = (): void => {
    world.signal.removeEventListener('abort', stopped);
    lock();
  };

  const kept = readKept(at);
  const changed = kept ? Terms.keyof().options.filter((name) => kept.terms[name] !== terms[name]) : [];
  const isSame = kept !== undefined && changed.length === 0;
  if (kept && !isSame) say(`上次没有完成的报送作废，从头开始：${[...new Set(changed.map((name) => names[name]))].join('、')}变了。`);
  const key = isSame ? kept.key : randomUUID();
  let isKept = true;
  const write = (text: string, how: (path: string, text: string) => void): void => {
    if (!isKept) return;
    try {
      how(at, text);
    } catch (error) {
      isKept = false;
      say(`不能续传：进度写不进 ${at}（${error instanceof Error ? error.message : String(error)}）。`);
    }
  };
  if (!isSame) write(`${JSON.stringify({ terms, key })}\n`, writeFileSync);
  const append = (line: unknown): void => write(`${JSON.stringify(line)}\n`, appendFileSync);
  const resume = isSame && kept.submissionId !== undefined ? { submissionId: kept.submissionId, received: kept.received } : undefined;
  if (resume) say(`接着上次的报送 ${resume.submissionId}：已收到 ${resume.received.size} 批。`);
  return {
    key,
    resume,
    opened: (submissionId) => append({ submissionId }),
    received: append,
    remove() {
      rmSync(at, { force: true });
      release();
    },
    release,
  };
}
