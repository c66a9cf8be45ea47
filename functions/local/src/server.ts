import { createServer, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { rawTransportProblem, type TransportFault, transportProblem } from './transport-problem.ts';

export type Server = { url: string; close: () => Promise<void> };

// An HTTP API waits 30 seconds for an answer; a sender gets twice that to send. A missing Host is refused below, with a document.
const serverOptions = { requestTimeout: 60_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000, requireHostHeader: false };

const faults: Record<string, TransportFault> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_INVALID_URL: 'address-unreadable',
};

/** Serves a fetch handler on a loopback port; 0 takes any free one. What is no HTTP is answered with a problem document as well. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  options: Partial<typeof serverOptions> = {},
): Promise<Server> {
  const answer = getRequestListener(fetch, {
    errorHandler: (error) => transportProblem(error instanceof RequestError ? 'bad-request' : 'failed'),
  });
  const server = createServer({ ...serverOptions, ...options }, answer);
  const owed = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on('request', ({ socket }, response) => {
    const answers = owed.get(socket) ?? new Set();
    owed.set(socket, answers.add(response));
    response.once('close', () => answers.delete(response));
  });
  // Expectations nobody knows are nothing to us; a tunnel is no request.
  server.on('checkExpectation', answer);
  server.on('connect', (_, socket) => socket.on('error', () => socket.destroy()).end(rawTransportProblem('bad-request')));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return socket.destroy();
    const refuse = (): void => {
      if (socket.writable) socket.end(rawTransportProblem(faults[error.code ?? ''] ?? 'bad-request'));
    };
    // Requests that came whole before the nonsense are answered first.
    const last = [...(owed.get(socket) ?? [])].findLast(({ req, writableFinished }) => req.complete && !writableFinished);
    if (last) last.once('finish', refuse);
    else refuse();
  });
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another one, for example PORT=8788 npm start`) : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({ url: `http://localhost:${typeof address === 'object' ? address?.port : port}`, close });
    });
  });
}
