import type { IncomingMessage } from 'node:http';

const mostBytes = 64 * 1024;
// The status is the answer; what follows it may not take long.
const mostMs = 5_000;

/** At most 64 KB of a body as text, or what came in five seconds. What is cut off ends its connection. Never fails: the status is known by now. */
export function readLimited(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (): void => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'));
    };
    const cut = (): void => {
      answer.destroy();
      end();
    };
    const timer = setTimeout(cut, mostMs);
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > mostBytes) cut();
    });
    answer.on('end', end);
    answer.on('error', end);
    answer.on('close', end);
  });
}
