import { serve } from '@hono/node-server';
import { rawTransportProblem, type TransportFault } from './transport-problem.ts';

export type Server = { url: string; close: () => Promise<void> };

// An HTTP API waits 30 seconds for an answer; a sender gets twice that to send.
const serverOptions = { requestTimeout: 60_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

const faults: Record<string, TransportFault> = { HPE_HEADER_OVERFLOW: 'headers-too-large', ERR_HTTP_REQUEST_TIMEOUT: 'too-slow' };

/** Serves a fetch handler on a loopback port; 0 takes any free one. What is no HTTP is answered with a problem document as well. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  options: Partial<typeof serverOptions> = {},
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1', serverOptions: { ...serverOptions, ...options } }, (info) =>
      resolve({
        url: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (socket.writable) socket.end(rawTransportProblem(faults[error.code ?? ''] ?? 'bad-request'));
      else socket.destroy();
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another one, for example PORT=8788 npm start`) : error,
      ),
    );
  });
}
