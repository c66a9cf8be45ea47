import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPages } from '@ganghui/web';
import { stubExchange } from './stub-exchange.ts';

export type Site = { baseUrl: string; stop: () => Promise<void> };

/** The site under test. */
export async function startSite(): Promise<Site> {
  const pages = createPages(stubExchange);
  const server = createServer(async (request, response) => {
    const answer = await pages.request(`http://${request.headers.host}${request.url}`, { method: request.method });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
