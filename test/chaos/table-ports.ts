import {
  type Assessment,
  dueAt,
  type EraseContact,
  type FindDue,
  type ListRows,
  type MoveCursor,
  type Publish,
  type ReadCursor,
  type ReadPostings,
  type SavePostings,
  type StoredPosting,
} from '@ganghui/core';
import { pick } from './log-ports.ts';
import type { Act } from './stage.ts';
import type { World } from './world.ts';

/** Postings, assessments, cursors and the bus: each write is one conditional write, and a changed posting shows in the stream. */
export function tablePorts(world: World, act: Act) {
  const put = (after: StoredPosting): void => {
    const before = world.postings.get(after.posting.id);
    world.postings.set(after.posting.id, after);
    world.stream.push({ before, after });
  };
  const readPostings: ReadPostings = (ids) => act(() => pick(world.postings, ids));
  const savePostings: SavePostings = (writes) =>
    Promise.all(
      writes.map(async ({ stored, expected }) => {
        try {
          return await act(() => {
            if ((world.postings.get(stored.posting.id)?.posting.revision ?? 0) !== expected) return 'stale' as const;
            put(stored);
            return 'saved' as const;
          });
        } catch (failed) {
          return { failed };
        }
      }),
    );
  const eraseContact: EraseContact = (stored) =>
    act(() => {
      if (world.postings.get(stored.posting.id)?.posting.revision !== stored.posting.revision) return 'stale';
      put(stored);
      return 'saved';
    });
  const findDue: FindDue = (at, limit) =>
    act(() =>
      [...world.postings.values()]
        .filter((stored) => (dueAt(stored) ?? '9') < at.toISOString())
        .slice(0, limit)
        .map(({ posting }) => posting.id),
    );
  const listRows: ListRows = async function* (since) {
    yield await act(() =>
      [...world.postings.values()]
        .filter(({ at }) => since === null || at > since)
        .map(({ at, posting: { id, revision, status } }) => ({ postingId: id, revision, status, at })),
    );
  };
  const readCursor: ReadCursor = (reader) => act(() => world.cursors.get(reader) ?? 0);
  const moveCursor: MoveCursor = (reader, sequence) =>
    act(() => void world.cursors.set(reader, Math.max(sequence, world.cursors.get(reader) ?? 0)));
  const publish: Publish = (events) => act(() => void world.bus.push(...events));
  const isNewer = ({ postingId, sequence }: Assessment): boolean => (world.assessments.get(postingId)?.sequence ?? 0) <= sequence;
  return {
    readPostings,
    savePostings,
    eraseContact,
    findDue,
    listRows,
    readCursor,
    moveCursor,
    publish,
    readAssessments: (ids: readonly string[]) => act(() => pick(world.assessments, ids)),
    saveAssessment: (each: Assessment) => act(() => void (isNewer(each) && world.assessments.set(each.postingId, each))),
    dropAssessment: (id: string, at: number) =>
      act(() => void ((world.assessments.get(id)?.sequence ?? 0) <= at && world.assessments.delete(id))),
    findSame: (key: string) => act(() => new Map([...world.assessments].filter(([, { duplicateKey }]) => duplicateKey === key))),
    readSweep: () => act(() => world.sweep),
    saveSweep: (sweep: NonNullable<World['sweep']>) =>
      act(() => {
        world.sweep = sweep;
      }),
  };
}
