import type { Kit } from './kit.ts';

export type Words = { zh: string; en: string };

/** One promise of the exchange and the sequence that tries it. `run` throws `Broken` where the promise is not kept. */
export type Check = {
  id: string;
  title: Words;
  /** What to do when it fails. */
  todo: Words;
  /** Runs only where nobody else's postings can be harmed. */
  sandboxOnly?: boolean;
  /** Not tried when one of these failed: it would only repeat it, or do harm. */
  after?: readonly string[];
  run: (kit: Kit) => Promise<void>;
};

/** A promise that was not kept: in which step, what was expected and what came. */
export class Broken extends Error {
  readonly step: string;
  readonly expected: string;
  readonly came: string;
  constructor(step: string, expected: string, came: string) {
    super(`${step}: ${expected} / ${came}`);
    this.step = step;
    this.expected = expected;
    this.came = came;
  }
}

/** What the check needs is not there, such as a public address behind a gateway. */
export class NotTried extends Error {}

const shown = (facts: Record<string, unknown>, keys: readonly string[]): string =>
  keys.map((key) => `${key}=${JSON.stringify(facts[key]) ?? '—'}`).join(' ');

/** Every expected fact must be there as it is; others do not matter. */
export function same(step: string, expected: Record<string, unknown>, came: Record<string, unknown>): void {
  const keys = Object.keys(expected);
  if (shown(expected, keys) !== shown(came, keys)) throw new Broken(step, shown(expected, keys), shown(came, keys));
}

export function holds(step: string, isTrue: boolean, expected: string, came: unknown): void {
  if (!isTrue) throw new Broken(step, expected, (typeof came === 'string' ? came : (JSON.stringify(came) ?? '—')).slice(0, 300));
}
