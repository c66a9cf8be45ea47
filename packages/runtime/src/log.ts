import { AsyncLocalStorage } from 'node:async_hooks';

type Facts = Record<string, string | number | boolean | null | undefined>;
type Level = 'debug' | 'info' | 'warn' | 'error';

const order: Level[] = ['debug', 'info', 'warn', 'error'];
const context = new AsyncLocalStorage<Facts>();

/** Runs with these facts on every line logged inside: ids only, never a body. */
export const withFacts = <T>(facts: Facts, run: () => T): T => context.run({ ...context.getStore(), ...facts }, run);

function write(level: Level, code: string, facts: Facts, _aws?: object): void {
  if (order.indexOf(level) < order.indexOf(lowest())) return;
  const line = JSON.stringify({ level, code, ...context.getStore(), ...facts, _aws });
  (level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

const lowest = (): Level => order.find((level) => level === process.env.LOG_LEVEL) ?? 'info';

/** One JSON line per fact: a code that can be searched for, and ids. */
export const log = {
  info: (code: string, facts: Facts = {}): void => write('info', code, facts),
  warn: (code: string, facts: Facts = {}): void => write('warn', code, facts),
  /** A line that CloudWatch makes metrics of: `format` is its member _aws. */
  measured: (values: Facts, format: object): void => write('info', 'measured', values, format),
  /** The name and message of the failure, not its payload. */
  failure: (code: string, error: unknown, facts: Facts = {}): void =>
    write('error', code, {
      ...facts,
      error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      stack: stackOf(error),
    }),
};

const stackOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.stack?.split('\n').slice(1, 6).join('\n') : undefined;
