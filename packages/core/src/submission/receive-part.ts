import { createHash } from 'node:crypto';
import { ok, refuse, summaryOf } from '@ganghui/spec';
import { makePlanRecords } from '../intake/plan-records.ts';
import type { ReadProfiles } from '../ports.ts';
import { fitting } from './fitting.ts';
import { makeReadBody } from './read-body.ts';
import { makeStorePart, type StorePartPorts } from './store-part.ts';
import { readOpened } from './submission-of.ts';
import { partNumberWrong, submissionComplete } from './submission-refusals.ts';
import type { ReceivePart } from './use-cases.ts';

export const mostParts = 10_000;

export const bodyHashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** One part of a large submission: stored as it comes, whatever becomes of its neighbours. */
export function makeReceivePart(ports: StorePartPorts & { readProfiles: ReadProfiles }): ReceivePart {
  const readBody = makeReadBody(ports);
  const planRecords = makePlanRecords(ports);
  const storePart = makeStorePart(ports);
  return async ({ market, submissionId, part, body, contentType }) => {
    if (!Number.isInteger(part) || part < 1 || part > mostParts) return refuse(partNumberWrong(part));
    const opened = await readOpened(ports.store, market.id, submissionId);
    if (!opened.ok) return opened;
    if (opened.value.state !== 'receiving') return refuse(submissionComplete(submissionId));
    const profileName = opened.value.profile ?? undefined;
    const read = await readBody({ marketId: market.id, body, contentType, profileName });
    if (!read.ok) return read;
    const at = ports.now();
    const plan = await planRecords({ market, ...read.value, at, submissionId });
    const stateNow = async () => (await ports.store.read(market.id, submissionId))?.state ?? 'complete';
    const stored = await storePart({ market, submissionId, part, bodyHash: bodyHashOf(body), read: read.value, at, plan, stateNow });
    if (!stored.ok) return stored;
    return ok({ submissionId, part, summary: summaryOf(stored.value), items: fitting(stored.value) });
  };
}
