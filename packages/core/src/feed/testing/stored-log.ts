import type { FeedEvent, Posting } from '@ganghui/spec';
import { aSegment } from '@ganghui/spec/testing';
import type { Logged, ReadContacts, ReadHead, ReadLogged, ReadSegments, Segment } from '../ports.ts';

/** A log in memory, cut into segments of these sizes in turn, that can grow and lose its beginning; `reads` counts what was asked of it. */
export class StoredLog {
  readonly segments: Segment[] = [];
  readonly reads = { head: 0, segments: 0, contacts: 0 };
  readonly #events: readonly FeedEvent[];
  readonly #sizes: readonly number[];

  constructor(events: readonly FeedEvent[], sizes: readonly number[] = [99]) {
    this.#events = events;
    this.#sizes = sizes;
    this.growTo(events.length);
  }

  /** Appends what comes up to this sequence. */
  growTo(sequence: number): void {
    while ((this.segments.at(-1)?.last ?? 0) < sequence) {
      const head = this.segments.at(-1);
      const from = head?.last ?? 0;
      const size = this.#sizes[this.segments.length % this.#sizes.length] ?? 99;
      this.segments.push(aSegment(this.#events.slice(from, Math.min(from + size, sequence)), head));
    }
  }

  /** Takes out every segment that ends before this sequence. */
  pruneBefore(sequence: number): void {
    this.segments.splice(
      0,
      this.segments.findIndex(({ last }) => last >= sequence),
    );
  }

  readHead: ReadHead = async () => {
    this.reads.head += 1;
    return this.segments.at(-1);
  };
  readSegments: ReadSegments = async (after, limit) => {
    this.reads.segments += 1;
    const begin = this.segments.findIndex(({ first, last }) => first <= after + 1 && after + 1 <= last);
    if (begin < 0) return [];
    const end = this.segments.findIndex(({ last }) => last - after >= limit);
    return this.segments.slice(begin, end < 0 ? undefined : end + 1);
  };
  readLogged: ReadLogged = async (ids) =>
    new Map(
      this.segments
        .flatMap(({ events }) => events)
        .filter(({ subject }) => ids.includes(subject))
        .map(({ subject, sequence, data: { posting, hash, live, scope } }): [string, Logged] => [
          subject,
          { sequence, revision: posting.revision, hash, live, scope },
        ]),
    );
}

/** Contacts of those that are open now. */
export const contactsOf =
  (contacts: Record<string, Posting['contact']>): ReadContacts =>
  async (ids) =>
    new Map(ids.flatMap((id) => (contacts[id] ? [[id, contacts[id]] as const] : [])));
