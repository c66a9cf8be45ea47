import { type Closing, isNamed, type Profile, type ReceiptItem, type Submission } from '@ganghui/spec';
import { addTo, emptySummary } from '../summary.ts';
import { judgeCells, type Kept } from './judge-cells.ts';

type Refuse = (status: number, kind: string, also?: Record<string, unknown>) => Response;
type Open = { head: Submission; profile: string; parts: Map<number, { body: string; items: ReceiptItem[] }> };

const json = (value: unknown, status = 200): Response => Response.json(value, { status });

/** Submissions in memory, as the contract of the exchange tells them. */
export function fakeSubmissions({ marketId, profiles, refuse }: { marketId: string; profiles: Map<string, Profile>; refuse: Refuse }) {
  const postings = new Map<string, Kept>();
  const opened = new Map<string, Open>();
  const keys = new Map<string, string>();
  const headOf = (mode: Submission['mode'], submissionId: string | null, dryRun: boolean): Submission => ({
    submissionId,
    marketId,
    kind: 'submission',
    mode,
    dryRun,
    state: 'receiving',
    by: 'k_test',
    startedAt: '2026-11-21T01:00:00.000Z',
    completedAt: null,
    parts: 0,
    summary: emptySummary(),
    closing: null,
  });
  const judge = (body: string, profile: string, dryRun: boolean): ReceiptItem[] =>
    body
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => judgeCells(JSON.parse(line), index + 1, postings, profiles.get(profile), dryRun));
  const closingOf = (present: ReadonlySet<string>, unread: number): Closing => {
    const open = [...postings].filter(([, { status }]) => status === 'published');
    const absent = open.filter(([sourceId]) => !present.has(sourceId));
    const needsConfirmation = absent.length > 0 && (absent.length > open.length * 0.2 || absent.length === open.length || unread > 0);
    return {
      state: 'preview',
      open: open.length,
      absent: absent.length,
      closed: 0,
      limitPercent: 20,
      unread,
      needsConfirmation,
      postings: absent
        .slice(0, 100)
        .map(([sourceId, { revision, status }]) => ({ postingId: `${marketId}.${sourceId}`, sourceId, revision, status })),
    };
  };
  const itemsOf = ({ parts }: Open): ReceiptItem[] =>
    [...parts]
      .sort(([a], [b]) => a - b)
      .flatMap(([part, { items }]) => (parts.size > 1 ? items.map((item) => ({ ...item, part })) : items));

  return {
    postings,
    opened,
    open(mode: Submission['mode'], profile: string, key: string): Response {
      const submissionId = keys.get(key) ?? `S${String(opened.size + 1).padStart(25, '0')}`;
      keys.set(key, submissionId);
      if (!opened.has(submissionId)) opened.set(submissionId, { head: headOf(mode, submissionId, false), profile, parts: new Map() });
      return json(opened.get(submissionId)?.head, 201);
    },
    dry(mode: Submission['mode'], profile: string, body: string): Response {
      const items = judge(body, profile, true);
      const head = headOf(mode, null, true);
      addTo(head.summary, items);
      return json({ ...head, state: 'complete', items, next: null });
    },
    part(submissionId: string, number: number, body: string): Response {
      const open = opened.get(submissionId);
      if (!open) return refuse(404, 'submission-unknown');
      if (open.head.state !== 'receiving') return refuse(409, 'submission-complete');
      const before = open.parts.get(number);
      if (before && before.body !== body) return refuse(409, 'part-conflict');
      const items = before?.items ?? judge(body, open.profile, false);
      if (!before) {
        open.parts.set(number, { body, items });
        open.head.parts = open.parts.size;
        addTo(open.head.summary, items);
      }
      return json({ submissionId, part: number, summary: emptySummary(), items });
    },
    complete(submissionId: string, said: { parts: number; unread: number; confirmClose?: number; dryRun?: boolean }): Response {
      const open = opened.get(submissionId);
      if (!open) return refuse(404, 'submission-unknown');
      if (open.head.state === 'complete') return json(open.head);
      const missing = Array.from({ length: said.parts }, (_, index) => index + 1).filter((number) => !open.parts.has(number));
      if (missing.length > 0) return refuse(409, 'parts-missing', { missing });
      const items = itemsOf(open);
      const named = items.filter(isNamed);
      const present = new Set(named.map(({ sourceId }) => sourceId));
      const nameless = items.length - named.length;
      const closing = closingOf(present, said.unread + nameless);
      if (said.dryRun) return json({ ...open.head, dryRun: true, closing: open.head.mode === 'full' ? closing : null });
      if (open.head.mode === 'full' && closing.needsConfirmation && said.confirmClose !== closing.absent)
        return refuse(409, 'closing-unconfirmed', { closing: { ...closing, state: 'refused' } });
      if (open.head.mode === 'full') {
        for (const { sourceId, revision } of closing.postings)
          postings.set(sourceId, { hash: '', revision: revision + 1, status: 'closed' });
        open.head.closing = { ...closing, state: 'closed', closed: closing.absent };
      }
      open.head = { ...open.head, state: 'complete', completedAt: '2026-11-21T01:01:00.000Z' };
      opened.set(submissionId, open);
      return json(open.head);
    },
    receipt(submissionId: string, query: URLSearchParams): Response {
      const open = opened.get(submissionId);
      if (!open) return refuse(404, 'submission-unknown');
      const outcome = query.get('outcome');
      const items = itemsOf(open).filter((item) => outcome === null || item.outcome === outcome);
      const from = Number(query.get('after') ?? 0);
      const to = from + Number(query.get('limit') ?? 200);
      return json({ ...open.head, items: items.slice(from, to), next: to < items.length ? String(to) : null });
    },
    list: (status: string): Response =>
      json({
        postings: [...postings]
          .filter(([, kept]) => kept.status === status)
          .map(([sourceId, { revision }]) => ({
            postingId: `${marketId}.${sourceId}`,
            sourceId,
            revision,
            status,
            at: '2026-11-21T01:00:00.000Z',
          })),
        next: null,
      }),
    preview: (sourceIds: readonly string[], unread: number): Response => json(closingOf(new Set(sourceIds), unread)),
  };
}
