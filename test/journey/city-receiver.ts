import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { applyBatch, createMemoryStore, verifyWebhook } from '@ganghui/client';
import { everything, type FeedBatch, type FeedFilter, Verification } from '@ganghui/spec';

type Mood = { status: number; headers?: Record<string, string> } | 'well';
export type CityReceiver = Awaited<ReturnType<typeof startReceiver>>;

/** A city that is pushed to: a real server that checks signatures and keeps a copy. What came, and how it answers, are there to be looked at and set. */
export async function startReceiver({ filter = everything, url = '' }: { filter?: FeedFilter; url?: string } = {}) {
  const copy = createMemoryStore();
  const heard = { handshakes: 0, unsigned: 0, known: 0, gaps: 0, batches: [] as FeedBatch[], ids: [] as string[] };
  const state = { url, mood: 'well' as Mood, secrets: [] as string[] };
  let queue: Promise<unknown> = Promise.resolve();

  async function answer(body: string, headers: IncomingMessage['headers']): Promise<[number, object]> {
    // Before the secret is known, as when the subscription is being made, a challenge is all there is to go by.
    if (state.secrets.length === 0) return [200, { challenge: Verification.parse(JSON.parse(body)).data.challenge }];
    const checked = verifyWebhook(body, headers, state.secrets);
    if (!checked.ok) {
      heard.unsigned += 1;
      return [401, checked.error];
    }
    if (checked.value.kind === 'handshake') {
      heard.handshakes += 1;
      return [200, checked.value.answer];
    }
    const { batch, id } = checked.value;
    heard.ids.push(id);
    heard.batches.push(batch);
    const { outcome } = await applyBatch(copy, batch, { url: state.url, filter });
    if (outcome === 'known') heard.known += 1;
    if (outcome === 'gap') heard.gaps += 1;
    return [outcome === 'gap' ? 409 : 200, { outcome }];
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (state.mood !== 'well') {
      response.writeHead(state.mood.status, state.mood.headers).end();
      return;
    }
    // A copy has one writer.
    const turn = queue.then(() => answer(Buffer.concat(chunks).toString('utf8'), request.headers));
    queue = turn.catch(() => {});
    const [status, body] = await turn;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }

  // A half of a request is what a killed sender leaves.
  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    address: `http://127.0.0.1:${address.port}/ganghui`,
    copy,
    heard,
    state,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
