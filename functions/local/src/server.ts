import { serve } from '@hono/node-server';

export type Server = { url: string; close: () => Promise<void> };

/** Serves a fetch handler on a loopback port; 0 takes any free one. */
export function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (info) =>
      resolve({
        url: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another one, for example PORT=8788 npm start`) : error,
      ),
    );
  });
}
