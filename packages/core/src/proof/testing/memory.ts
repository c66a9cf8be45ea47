import type { FeedEvent, SnapshotEntry } from '@ganghui/spec';
import { aFeedEvent, aPosting, aSegment } from '@ganghui/spec/testing';
import type { ReadHead, ReadSegments, Segment } from '../../feed/ports.ts';
import { unpackFile } from '../page-file.ts';
import { entriesOf } from '../page-line.ts';
import type { PageStore, ReadManifests, SaveManifests, SnapshotManifest } from '../ports.ts';

/** One step of a story: what a market does to one of its postings. */
export type Step = { posting: number; act: 'write' | 'suspend' | 'close' };

/** The log that these steps make; what cannot be (closing what is not open) makes no entry. */
export function logOf(steps: readonly Step[], before: readonly FeedEvent[] = []): FeedEvent[] {
  const events = [...before];
  const last = new Map(events.map((event) => [event.subject, event]));
  for (const { posting: number, act } of steps) {
    const sourceId = `N${number}`;
    const previous = last.get(`320100-01.${sourceId}`) ?? null;
    if (act !== 'write' && !previous?.data.live) continue;
    const revision = (previous?.data.posting.revision ?? 0) + 1;
    const status = act === 'write' ? 'published' : act === 'close' ? 'closed' : 'suspended';
    const posting = aPosting({ sourceId, revision, status, title: `数控车工 ${revision}` });
    const event = aFeedEvent({ sequence: events.length + 1, posting, previous });
    last.set(event.subject, event);
    events.push(event);
  }
  return events;
}

/** Events as the log stores them, in segments of about `size`, and its ports. The end can be set back to see an earlier log. */
export function memoryLog(events: readonly FeedEvent[], size = 7) {
  const segments: Segment[] = [];
  const append = (more: readonly FeedEvent[]): void => {
    for (let start = 0; start < more.length; start += size) segments.push(aSegment(more.slice(start, start + size), segments.at(-1)));
  };
  append(events);
  const readHead: ReadHead = async () => segments.at(-1);
  const readSegments: ReadSegments = async (after, limit) => {
    const from = segments.findIndex(({ last }) => last > after);
    return from < 0 ? [] : segments.slice(from, from + Math.ceil(limit / size));
  };
  return { segments, append, readHead, readSegments };
}

export function memoryPages(): PageStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    put: async (name, bytes) => void files.set(name, bytes),
    get: async (name) => files.get(name),
    list: async () => [...files.keys()],
    remove: async (names) => {
      for (const name of names) files.delete(name);
    },
  };
}

export function memoryManifests(): { readManifests: ReadManifests; saveManifests: SaveManifests; kept: () => SnapshotManifest[] } {
  let kept: SnapshotManifest[] = [];
  return {
    kept: () => kept,
    readManifests: async () => structuredClone(kept),
    saveManifests: async (manifests, expectedNewest) => {
      if ((kept[0]?.asOf ?? 0) !== expectedNewest) return 'stale';
      kept = structuredClone([...manifests]);
      return 'saved';
    },
  };
}

/** Every posting that is open after a sequence, as the log last told it: the plainest way to say what a snapshot is. */
export function foldPlainly(events: readonly FeedEvent[], upTo = events.length, from: readonly SnapshotEntry[] = []): SnapshotEntry[] {
  const open = new Map(from.map((entry) => [entry.posting.id, entry]));
  for (const { sequence, subject, data } of events) {
    if (sequence > upTo) break;
    const { hash, scope, posting, quality, live } = data;
    open.delete(subject);
    if (live) open.set(subject, { sequence, hash, scope, posting, quality });
  }
  return [...open.values()].sort((a, b) => (a.posting.id < b.posting.id ? -1 : 1));
}

export async function entriesIn(pages: PageStore, files: readonly string[]): Promise<SnapshotEntry[]> {
  const texts = await Promise.all(files.map(async (file) => unpackFile(file, await pages.get(file))));
  return texts.flatMap(entriesOf);
}
