import { type ReceiptItem, summaryOf } from '@ganghui/spec';
import { sourceIdsOf } from '../../intake/receipt-item.ts';
import type { Evidence, SubmissionHead, SubmissionStore } from '../ports.ts';

type Part = { bodyHash: string; at: string; hold: string; leaseMs: number; evidence: Evidence; items?: readonly ReceiptItem[] };
const copy = <T>(value: T): T => structuredClone(value);

/** Keeps the promises of the adapter (test/contract) in memory; `nowMs` is its clock. */
export function memoryStore(nowMs: () => number) {
  const heads = new Map<string, SubmissionHead>();
  const claims = new Map<string, { submissionId: string; bodyHash: string }>();
  const parts = new Map<string, Map<number, Part>>();
  const calls = new Map<string, ReceiptItem>();
  let holds = 0;
  const partsOf = (submissionId: string): [number, Part][] => [...(parts.get(submissionId) ?? [])].sort(([a], [b]) => a - b);
  const receivedOf = (submissionId: string) => partsOf(submissionId).flatMap(([part, { items }]) => (items ? [{ part, items }] : []));

  const store: SubmissionStore = {
    keepCall: async (head, item) => {
      heads.set(head.submissionId, copy(head));
      calls.set(head.submissionId, item);
    },
    open: async (head) => {
      const standing = heads.get(head.submissionId) ?? head;
      heads.set(head.submissionId, copy(standing));
      return copy(standing);
    },
    claim: async (marketId, key, claim) => {
      const name = `${marketId} ${key}`;
      const standing = claims.get(name);
      if (!standing) claims.set(name, claim);
      return { ...(standing ?? claim), first: !standing };
    },
    read: async (marketId, submissionId) => {
      const head = heads.get(submissionId);
      return head?.marketId === marketId ? copy(head) : undefined;
    },
    list: async (marketId, { before, limit }) => {
      const mine = [...heads.values()].filter((head) => head.marketId === marketId && (before === null || head.submissionId < before));
      const page = mine.sort((a, b) => (a.submissionId < b.submissionId ? 1 : -1)).slice(0, limit);
      return { submissions: page, next: mine.length > limit ? (page.at(-1)?.submissionId ?? null) : null };
    },
    beginPart: async ({ submissionId, part, bodyHash, at, leaseSeconds, evidence }) => {
      const mine = parts.get(submissionId) ?? new Map<number, Part>();
      parts.set(submissionId, mine);
      const standing = mine.get(part);
      const leaseMs = nowMs() + leaseSeconds * 1000;
      const hold = `H${++holds}`;
      if (!standing) {
        mine.set(part, { bodyHash, at, hold, leaseMs, evidence });
        return { state: 'begun', at, hold };
      }
      if (standing.bodyHash !== bodyHash) return { state: 'conflict' };
      if (standing.items) return { state: 'received', items: copy([...standing.items]) };
      if (standing.leaseMs > nowMs()) return { state: 'under-way', retryAfterSeconds: Math.ceil((standing.leaseMs - nowMs()) / 1000) };
      mine.set(part, { ...standing, hold, leaseMs, evidence });
      return { state: 'resumed', at: standing.at, hold };
    },
    finishPart: async ({ submissionId, part, bodyHash, items }) => {
      const standing = parts.get(submissionId)?.get(part);
      if (standing?.bodyHash !== bodyHash) throw new Error('a part was finished that nobody began');
      standing.items ??= copy(items);
    },
    dropPart: async ({ submissionId, part, hold }) => {
      const standing = parts.get(submissionId)?.get(part);
      if (standing?.hold === hold) standing.leaseMs = 0;
    },
    parts: async (_, submissionId) =>
      partsOf(submissionId).map(([part, { bodyHash, at, items, leaseMs }]) => ({
        part,
        bodyHash,
        at,
        summary: items ? summaryOf(items) : null,
        underWaySeconds: items ? 0 : Math.max(0, (leaseMs - nowMs()) / 1000),
      })),
    items: async (_, submissionId, { after, limit, outcome }) => {
      const call = calls.get(submissionId);
      const all = call ? [{ part: 1, items: [call] }] : receivedOf(submissionId);
      const [part = 0, place = 0] = after?.split('.').map(Number) ?? [];
      const rest = all
        .flatMap(({ part: number, items }) => items.map((item, at) => ({ number, at, item: call ? item : { ...item, part: number } })))
        .filter(({ number, at, item }) => (number > part || (number === part && at >= place)) && (!outcome || item.outcome === outcome));
      const next = rest[limit];
      return { items: copy(rest.slice(0, limit).map(({ item }) => item)), next: next ? `${next.number}.${next.at}` : null };
    },
    presence: async (_, submissionId) => sourceIdsOf(receivedOf(submissionId).flatMap(({ items }) => [...items])),
    evidence: async (_, submissionId, part) => parts.get(submissionId)?.get(part)?.evidence.sent ?? [],
    advance: async (head, from) => {
      const standing = heads.get(head.submissionId);
      if (standing?.state !== from.state || standing.step !== from.step) return false;
      heads.set(head.submissionId, copy(head));
      return true;
    },
  };
  return { store, heads, parts, claims };
}
