import { readdirSync } from 'node:fs';
import { type Fault, fakeExchange } from '@ganghui/client/testing';
import { aFolder, Heard, ran, type TestWorld } from '../../testing/a-world.ts';
import { aRecord } from '../../testing/records.ts';

export const many = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, n) => aRecord({ sourceId: `A${n + 1}` }));

/** A market at its desk: an exchange, a folder and a key. */
export function desk(fault?: Fault) {
  const exchange = fakeExchange({ fault });
  const cwd = aFolder();
  const over: Partial<TestWorld> = { cwd, env: { GANGHUI_KEY: exchange.key, GANGHUI_URL: 'https://exchange.test' }, fetch: exchange.fetch };
  const run = (args: string[], files: Record<string, string | Uint8Array> = {}, more: Partial<TestWorld> = {}) =>
    ran(args, files, { ...over, ...more, stdout: more.stdout ?? new Heard(), stderr: more.stderr ?? new Heard() });
  const push = (file: string, args: string[] = [], files: Record<string, string | Uint8Array> = {}, more: Partial<TestWorld> = {}) =>
    run(['push', file, '--market', '320100-01', ...args], files, more);
  return { exchange, cwd, run, push, left: () => readdirSync(cwd).filter((name) => name.startsWith('.')) };
}
