import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A receiver on this machine that answers the handshake and takes whatever comes, for a replay of the example calls. */
export async function startReceiver(): Promise<{ url: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const challenge = /"challenge":"(\w+)"/.exec(await text(request))?.[1];
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(challenge ? { challenge } : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/ganghui`, stop };
}
