import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

const Capacity = z.object({
  CapacityUnits: z.number().default(0),
  ReadCapacityUnits: z.number().optional(),
  WriteCapacityUnits: z.number().optional(),
});
const Answer = z.object({ ConsumedCapacity: z.union([Capacity.transform((one) => [one]), z.array(Capacity)]).default([]) });
const reading = /Get|Query|Scan/;

export type Units = { read: number; written: number };
export type Counter = { url: string; take: () => Units; stop: () => Promise<void> };

/** Stands before a DynamoDB endpoint, asks it for the capacity that every call uses, and adds it up. */
export async function countUnits(endpoint: string): Promise<Counter> {
  const units: Units = { read: 0, written: 0 };
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const action =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const counts = String(request.headers['x-amz-target']).startsWith('DynamoDB_') && /Item|Query|Scan|Transact|Statement/.test(action);
    const sent = Buffer.concat(chunks).toString();
    // The length is another one, and the names of the hops are ours.
    const { host, connection, 'content-length': length, 'transfer-encoding': coding, ...passed } = request.headers;
    const headers = Object.fromEntries(Object.entries(passed).map(([name, value]) => [name, String(value)]));
    const answer = await fetch(`${endpoint}${request.url}`, {
      method: request.method,
      headers,
      body: counts ? JSON.stringify({ ...JSON.parse(sent), ReturnConsumedCapacity: 'INDEXES' }) : sent,
    });
    const text = await answer.text();
    if (counts && answer.ok)
      for (const { CapacityUnits } of Answer.parse(JSON.parse(text)).ConsumedCapacity)
        units[reading.test(action) ? 'read' : 'written'] += CapacityUnits;
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/x-amz-json-1.0' });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = { ...units };
      Object.assign(units, { read: 0, written: 0 });
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
