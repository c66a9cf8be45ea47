import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type CopyStore, Position, signBody } from '@ganghui/client';
import { Complaint, type World } from '../world.ts';
import { cutParts } from './cut-parts.ts';

/** The receiver did not take a page: nothing was moved on. */
export class ReceiverError extends Error {
  override readonly name = 'ReceiverError';
}

const tries = 6;
const timeoutMs = 30_000;

type Receiver = { url: string; secrets: readonly string[] };
type Letter = { id: string; body: string };

const pause = (world: World, ms: number): Promise<unknown> =>
  world.wait ? world.wait(ms, world.signal) : new Promise((done) => setTimeout(done, ms));

/** As the exchange signs its deliveries, at the time of this try; without a secret only the id. */
const headersOf = ({ secrets }: Receiver, { id, body }: Letter): Record<string, string> => ({
  'Content-Type': 'application/json',
  'User-Agent': 'ganghui-cli',
  ...(secrets.length > 0 ? signBody(body, { id, at: new Date(), secrets }) : { 'webhook-id': id }),
});

/** Posts until a 2xx; lost answers, 408, 425, 429 and 5xx are tried again. */
async function post(world: World, receiver: Receiver, letter: Letter): Promise<void> {
  const { url } = receiver;
  for (let tried = 1; ; tried++) {
    world.signal.throwIfAborted();
    const headers = headersOf(receiver, letter);
    let why: string;
    try {
      const answer = await world.fetch(url, {
        method: 'POST',
        headers,
        body: letter.body,
        redirect: 'manual',
        signal: AbortSignal.any([world.signal, AbortSignal.timeout(timeoutMs)]),
      });
      await answer.body?.cancel();
      if (answer.ok) return;
      why = `HTTP ${answer.status}`;
      if (answer.status < 500 && ![408, 425, 429].includes(answer.status))
        throw new Complaint(`${url} 没有收下：${why}。`, '接收方答复 2xx 才算收下；请查它的日志。');
    } catch (error) {
      if (error instanceof Complaint || world.signal.aborted) throw error;
      why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    }
    if (tried === tries) throw new ReceiverError(`${url} 没有收下（试了 ${tries} 次）：${why}`);
    await pause(world, 500 * 2 ** tried);
  }
}

function readState(state: string): Position | undefined {
  if (!existsSync(state)) return undefined;
  const text = readFileSync(state, 'utf8');
  try {
    return Position.parse(JSON.parse(text));
  } catch {
    throw new Complaint(`${state} 不是位置文件，或者坏了。`, '换一个 --state 文件，从头推送；接收方要能收下重复的内容。');
  }
}

/** What is set and is no secret is said before anything is sent without a signature. */
function secretsOf(world: World): string[] {
  const secrets = (world.env.GANGHUI_WEBHOOK_SECRET ?? '').split(/\s+/).filter((each) => each !== '');
  try {
    signBody('', { id: 'x', at: world.now, secrets });
    return secrets;
  } catch {
    throw new Complaint('GANGHUI_WEBHOOK_SECRET 里没有正确的签名密钥 (no good secret)。', '写成 whsec_ 加 base64，或不设它：那就不签名。');
  }
}

/**
 * A copy that is kept elsewhere: each page is posted as JSON, a page of the feed in the shape of a webhook's batch, and the position is kept
 * in a file once the receiver has answered 2xx to all of it. The same page may be posted again after a kill. Signed by Standard Webhooks
 * with GANGHUI_WEBHOOK_SECRET, where that is set.
 */
export function openPostStore(world: World, url: string, state: string): CopyStore {
  const receiver: Receiver = { url, secrets: secretsOf(world) };
  return {
    readPosition: async () => readState(state),
    async commit({ position, source }) {
      const timestamp = new Date().toISOString();
      for (const { id, type, data } of cutParts(source))
        await post(world, receiver, { id, body: JSON.stringify({ type, timestamp, data }) });
      writeFileSync(`${state}.part`, `${JSON.stringify(position, null, 1)}\n`, { flush: true });
      renameSync(`${state}.part`, state);
    },
    // What the receiver holds is not known here: a page of a snapshot says which range it replaces.
    async *entries() {},
  };
}
