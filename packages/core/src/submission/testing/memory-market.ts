import type { Market, PostingLine, Profile } from '@ganghui/spec';
import type { ListPostings, ReadProfiles, SaveAnswer, SavePostings, StoredPosting } from '../../ports.ts';
import type { CloseAbsentPorts } from '../close-absent.ts';
import { makeCompleteSubmission } from '../complete-submission.ts';
import { makeOpenSubmission } from '../open-submission.ts';
import type { NewSubmissionId, SubmissionStore } from '../ports.ts';
import { makePreviewClosing } from '../preview-closing.ts';
import { makeReadEvidence } from '../read-evidence.ts';
import { makeListReceipts, makeReadReceipt } from '../read-receipts.ts';
import { makeReceivePart } from '../receive-part.ts';
import { makeReceiveSubmission } from '../receive-submission.ts';
import { memoryStore } from './memory-store.ts';

export const market: Market = { id: '321000-01', name: '扬州市公共人力资源市场', region: '321000', city: '扬州市' };
export const idOf = (sourceId: string): string => `${market.id}.${sourceId}`;

/** What may befall the calls of a process to its store: the call number `at` dies, before or after it took effect. */
export type Crash = { at: number; after: boolean };

/** A market whose postings and submissions are kept in memory, and processes that may die between any two calls to the store. */
export function memoryMarket(start = '2026-11-21T02:00:00Z') {
  const clock = { ms: Date.parse(start) };
  const rows = new Map<string, StoredPosting>();
  /** Every row that was ever written, in order. */
  const log: StoredPosting[] = [];
  const kept = memoryStore(() => clock.ms);
  const profiles: Profile[] = [];
  /** Answers for the next writes of postings, before the store itself is asked. */
  const trouble: { fails: (write: StoredPosting) => boolean } = { fails: () => false };
  let names = 0;

  const save = ({ stored, expected }: Parameters<SavePostings>[0][number]): SaveAnswer => {
    if (trouble.fails(stored)) return { failed: new Error('no answer') };
    if ((rows.get(stored.posting.id)?.posting.revision ?? 0) !== expected) return 'stale';
    rows.set(stored.posting.id, stored);
    log.push(stored);
    return 'saved';
  };
  const listPostings: ListPostings = async (marketId, { status, after, limit }) => {
    const lines = [...rows.values()]
      .filter(({ posting }) => posting.marketId === marketId && posting.status === status)
      .map(({ posting: { id, sourceId, revision }, at }): PostingLine => ({ postingId: id, sourceId, revision, status, at }))
      .sort((a, b) => (a.postingId < b.postingId ? -1 : 1))
      .filter(({ postingId }) => after === null || postingId > after);
    return { postings: lines.slice(0, limit), next: lines.length > limit ? (lines[limit - 1]?.postingId ?? null) : null };
  };

  /** A process of the exchange; with `crash` it dies there and answers nothing ever after. `calls` counts what it asked of the store. */
  function process(crash?: Crash) {
    let calls = 0;
    let dead = false;
    const mortal =
      <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        if (dead) throw new Error('dead');
        const mine = ++calls;
        dead = crash?.at === mine && !crash.after;
        if (dead) throw new Error('died');
        const answer = await call(...args);
        dead ||= crash?.at === mine;
        if (dead) throw new Error('died');
        return answer;
      };
    const { store: whole } = kept;
    const store: SubmissionStore = {
      keepCall: mortal(whole.keepCall),
      open: mortal(whole.open),
      claim: mortal(whole.claim),
      read: mortal(whole.read),
      list: mortal(whole.list),
      beginPart: mortal(whole.beginPart),
      finishPart: mortal(whole.finishPart),
      dropPart: mortal(whole.dropPart),
      parts: mortal(whole.parts),
      items: mortal(whole.items),
      presence: mortal(whole.presence),
      evidence: mortal(whole.evidence),
      advance: mortal(whole.advance),
    };
    const ports = {
      store,
      readPostings: mortal(
        async (ids: readonly string[]) =>
          new Map(
            ids.flatMap((id) => {
              const row = rows.get(id);
              return row ? [[id, row] as const] : [];
            }),
          ),
      ),
      // Every write is a call of its own: a process may die when half of a batch is written.
      savePostings: async (writes: Parameters<SavePostings>[0]): Promise<SaveAnswer[]> => {
        const answers: SaveAnswer[] = [];
        for (const write of writes) answers.push(await mortal(async () => save(write))());
        return answers;
      },
      listPostings: mortal(listPostings),
      readProfiles: mortal(async () => profiles),
      newSubmissionId: () => `01KABCDEFG${String(++names).padStart(16, '0')}`,
      now: () => new Date(clock.ms),
    };
    return { calls: () => calls, ports, ...callsOn(ports) };
  }
  const wait = (ms: number): void => {
    clock.ms += ms;
  };
  return { rows, log, kept, profiles, trouble, wait, process };
}

/** Every call of the part `submissions` on these ports. */
export const callsOn = (ports: CloseAbsentPorts & { readProfiles: ReadProfiles; newSubmissionId: NewSubmissionId }) => ({
  receive: makeReceiveSubmission(ports),
  open: makeOpenSubmission(ports),
  part: makeReceivePart(ports),
  complete: makeCompleteSubmission(ports),
  preview: makePreviewClosing(ports),
  receipt: makeReadReceipt(ports),
  receipts: makeListReceipts(ports),
  evidence: makeReadEvidence(ports),
});

export type MemoryMarket = ReturnType<typeof memoryMarket>;
export const bodyOf = (records: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(records.map((each) => JSON.stringify(each)).join('\n'));
export const ndjson = 'application/x-ndjson';
