import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { whenInterrupted } from '../conformance/when-interrupted.ts';
import { type FilterOptions, ownFilterOf } from '../pull/filter-options.ts';
import { type Opened, openCopy } from '../pull/open-copy.ts';
import { type ConnectOptions, connectFeed } from '../push/connect.ts';
import { Complaint, type ExitCode, fileComplaint, type World } from '../world.ts';
import { makeReceive, type Reply } from './receive.ts';

export type ListenOptions = Omit<ConnectOptions, 'market'> &
  FilterOptions & { port: number; host: string; secretFile?: string; to?: string };

const maxBytes = 8_000_000;

/** Read anew for each delivery, so that a secret can be put in while it runs. One a line. */
function secretsIn(world: World, file: string | undefined): string[] {
  const text = file === undefined ? (world.env.GANGHUI_WEBHOOK_SECRET ?? '') : textIn(resolve(world.cwd, file));
  return text.split(/\s+/).filter((each) => each.startsWith('whsec_'));
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `ganghui subscription listen`: a receiver for trying webhooks out; with `--to` it keeps a copy. Until Ctrl-C. */
export async function listen(world: World, options: ListenOptions): Promise<ExitCode> {
  const { port, host, secretFile, to } = options;
  const say = (line: string): void => void world.stdout.write(`${line}\n`);
  if (to !== undefined && /^https?:/i.test(to)) throw new Complaint('--to 写文件夹或 .sqlite 文件。');
  const opened: Opened | undefined = to === undefined ? undefined : await openCopy(world, to);
  const copy = opened && { store: opened.store, client: connectFeed(world, options), filter: ownFilterOf(options) };
  const receive = makeReceive({ secrets: () => secretsIn(world, secretFile), copy, say });

  const reply = async (request: IncomingMessage): Promise<Reply> => {
    if (request.method !== 'POST') return { status: 405, body: '{"detail":"POST"}' };
    const body = await bodyOf(request);
    return body === undefined ? { status: 413, body: '{}' } : receive(body, request.headers);
  };
  const server = createServer((request, response) => {
    reply(request)
      // Not kept: another answer than 2xx, and it comes again.
      .catch((error: unknown) => {
        say(`# 没有收下：${error instanceof Error ? error.message : String(error)}`);
        return { status: 503, body: '{}' };
      })
      .then(({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(body);
      });
  });
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', (error) => fail(fileComplaint(`${host}:${port}`, error)));
      server.listen(port, host, done);
    });
    const address = server.address();
    const heard = typeof address === 'object' && address ? address.port : port;
    world.stderr.write(`在 http://${host}:${heard} 等候推送，Ctrl-C 结束 (waiting for deliveries)。\n`);
    await new Promise<void>((done) => whenInterrupted(world, done));
    return 0;
  } finally {
    server.closeAllConnections();
    server.close();
    opened?.close();
  }
}
