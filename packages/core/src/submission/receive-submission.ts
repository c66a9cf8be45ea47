import { formatOf } from '@ganghui/normalize';
import { type Market, marketLimits, ok, type Receipt, type ReceiptItem, type Result, refuse, summaryOf } from '@ganghui/spec';
import { makePlanRecords, type PlannedLine } from '../intake/plan-records.ts';
import { sourceIdsOf } from '../intake/receipt-item.ts';
import type { ReadProfiles } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { CloseAbsentPorts } from './close-absent.ts';
import { closingOf, isConfirmed, listOpen } from './closing-of.ts';
import { type Decided, makeEndSubmission } from './end-submission.ts';
import { fingerprint, newHead } from './open-submission.ts';
import type { NewSubmissionId, SubmissionHead } from './ports.ts';
import { makeReadBody } from './read-body.ts';
import { bodyHashOf } from './receive-part.ts';
import { makeStorePart } from './store-part.ts';
import { receiptOf, submissionOf, withoutPart } from './submission-of.ts';
import { closingInterrupted, closingUnconfirmed, fullSetEmpty, keyReused, storeInterrupted } from './submission-refusals.ts';
import type { ReceiveSubmission } from './use-cases.ts';

type Ports = CloseAbsentPorts & { readProfiles: ReadProfiles; newSubmissionId: NewSubmissionId };
type Input = Parameters<ReceiveSubmission>[0];
/** `standing`: what an earlier try with the same idempotency key has left. */
type Named = { submissionId: string; standing?: SubmissionHead };

const mostItems = 1000;

/** A file of at most 1,000 records in one call: a submission of one part that is opened, received and ended in one go. */
export function makeReceiveSubmission(ports: Ports): ReceiveSubmission {
  const { store, listPostings, newSubmissionId, now } = ports;
  const readBody = makeReadBody(ports);
  const planRecords = makePlanRecords(ports);
  const storePart = makeStorePart(ports);
  const { end, goOn } = makeEndSubmission(ports);

  return async (input) => {
    const { market, body, contentType, profileName, mode, dryRun, by, idempotencyKey } = input;
    const read = await readBody({ marketId: market.id, body, contentType, profileName });
    if (!read.ok) return read;
    if (mode === 'full' && read.value.records.length === 0) return refuse(fullSetEmpty);
    const at = now();
    if (dryRun) {
      const plan = await planRecords({ market, ...read.value, at, submissionId: null });
      return ok({ receipt: receiptOf(await dryHead(input, plan, at), itemsOf(plan)), replayed: false });
    }
    const bodyHash = bodyHashOf(body);
    const named = await nameOf(input, at, bodyHash);
    if (!named.ok) return named;
    const { submissionId } = named.value;
    let { standing } = named.value;
    if (standing && standing.state !== 'receiving') return replay(standing);

    const plan = await planRecords({ market, ...read.value, at, submissionId });
    const decided = mode === 'full' ? await brake(input, plan, standing?.startedAt ?? at.toISOString(), standing) : ok(undefined);
    if (!decided.ok) return decided;
    const profile = read.value.profile?.profile ?? null;
    const openBefore = decided.value?.closing.open;
    const fresh = newHead({ submissionId, marketId: market.id, mode, by, at, profile, bodyHash, openBefore });
    // Under a key that others may use as well the head comes first, so that its time is never later than that of its part.
    if (idempotencyKey !== undefined) standing ??= await store.open(fresh);
    if (standing && standing.state !== 'receiving') return replay(standing);
    const head = standing ?? fresh;
    const first = !standing && { newHead: head };
    const stored = await storePart({ market, submissionId, part: 1, bodyHash, read: read.value, at, plan, ...first });
    if (!stored.ok) return stored;
    return finish({ ...head, parts: 1, summary: summaryOf(stored.value) }, stored.value, decided.value);
  };

  async function nameOf(input: Input, at: Date, body: string): Promise<Result<Named, Refusal>> {
    const { market, mode, profileName, contentType, idempotencyKey } = input;
    const submissionId = newSubmissionId(at);
    if (idempotencyKey === undefined) return ok({ submissionId });
    const bodyHash = fingerprint('submit', mode, profileName, formatOf(contentType), body);
    const claimed = await store.claim(market.id, idempotencyKey, { submissionId, bodyHash });
    if (claimed.bodyHash !== bodyHash) return refuse(keyReused);
    if (claimed.first) return ok({ submissionId });
    return ok({ submissionId: claimed.submissionId, standing: await store.read(market.id, claimed.submissionId) });
  }

  async function replay(standing: SubmissionHead): ReturnType<ReceiveSubmission> {
    const { head, outage } = await goOn(standing);
    const page = await store.items(head.marketId, head.submissionId, { after: null, limit: mostItems });
    const items = withoutPart(page.items);
    if (outage !== undefined) return refuse(closingInterrupted({ ...head, cause: outage }, items));
    return ok({ receipt: receiptOf(submissionOf(head), items), replayed: true });
  }

  async function preview(market: Market, plan: readonly PlannedLine[], startedAt: string, openBefore?: number): Promise<Decided> {
    return closingOf({
      open: await listOpen(listPostings, market.id),
      present: sourceIdsOf(itemsOf(plan)),
      startedAt,
      openBefore,
      limitPercent: marketLimits(market).closePercent,
    });
  }

  /** Asked before anything is stored: a set that may not close what it would is refused whole. */
  async function brake(
    input: Input,
    plan: readonly PlannedLine[],
    startedAt: string,
    standing?: SubmissionHead,
  ): Promise<Result<Decided, Refusal>> {
    const decided = await preview(input.market, plan, startedAt, standing?.openBefore);
    return isConfirmed(decided.closing, input.confirmClose) ? ok(decided) : refuse(closingUnconfirmed(decided.closing, input.confirmClose));
  }

  async function dryHead({ market, mode, by }: Input, plan: readonly PlannedLine[], at: Date): Promise<Omit<Receipt, 'items' | 'next'>> {
    const head = newHead({ submissionId: '', marketId: market.id, mode, by, at, profile: null, bodyHash: null });
    const closing = mode === 'full' ? (await preview(market, plan, at.toISOString())).closing : null;
    const summary = summaryOf(itemsOf(plan));
    const done = { state: 'complete' as const, completedAt: at.toISOString(), parts: 1, summary, closing };
    return { ...submissionOf({ ...head, ...done }), submissionId: null, dryRun: true };
  }

  /** The records are stored by now: what goes wrong from here on must not hide that. */
  async function finish(
    counted: SubmissionHead,
    items: readonly ReceiptItem[],
    decided: Decided | undefined,
  ): ReturnType<ReceiveSubmission> {
    const { submissionId } = counted;
    const { head, outage } = await end(counted, decided).catch((error: unknown) => ({
      head: counted,
      outage: error ?? new Error('no reason'),
    }));
    if (outage === undefined) return ok({ receipt: receiptOf(submissionOf(head), items), replayed: false });
    if (!decided) return refuse(storeInterrupted(items, outage));
    return refuse(closingInterrupted({ submissionId, closing: head.closing ?? decided.closing, cause: outage }, items));
  }
}

const itemsOf = (plan: readonly PlannedLine[]): ReceiptItem[] => plan.map(({ item }) => item);
