import { ok, refuse } from '@ganghui/spec';
import type { SubmissionStore } from './ports.ts';
import { mostParts } from './receive-part.ts';
import { readHead } from './submission-of.ts';
import { partNumberWrong, partUnknown } from './submission-refusals.ts';
import type { ReadEvidence } from './use-cases.ts';

/** What a market sent, record by record, as it is kept: its own contacts are in it as long as they are. */
export const makeReadEvidence =
  ({ store }: { store: Pick<SubmissionStore, 'read' | 'evidence'> }): ReadEvidence =>
  async ({ marketId, submissionId, part }) => {
    if (!Number.isInteger(part) || part < 1 || part > mostParts) return refuse(partNumberWrong(part));
    const head = await readHead(store, marketId, submissionId);
    if (!head.ok) return head;
    // A call about one posting is all there is of it, and may have sent nothing: a posting is closed without a record.
    const sent = head.value.kind === 'submission' || part === 1 ? await store.evidence(marketId, submissionId, part) : undefined;
    if (!sent || (head.value.kind === 'submission' && sent.length === 0)) return refuse(partUnknown(submissionId, part));
    return ok(sent);
  };
