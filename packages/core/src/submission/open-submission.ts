import { createHash } from 'node:crypto';
import { ok, refuse, summaryOf } from '@ganghui/spec';
import type { ListPostings, Now, ReadProfiles } from '../ports.ts';
import { listOpen } from './closing-of.ts';
import type { NewSubmissionId, SubmissionHead, SubmissionStore } from './ports.ts';
import { findProfile } from './read-body.ts';
import { submissionOf } from './submission-of.ts';
import { keyReused } from './submission-refusals.ts';
import type { OpenSubmission } from './use-cases.ts';

type Beginning = Pick<SubmissionHead, 'submissionId' | 'marketId' | 'mode' | 'by' | 'profile' | 'bodyHash' | 'openBefore'> & { at: Date };

/** A submission of which nothing has come yet. */
export const newHead = ({ at, ...beginning }: Beginning): SubmissionHead => ({
  kind: 'submission',
  state: 'receiving',
  startedAt: at.toISOString(),
  completedAt: null,
  parts: 0,
  summary: summaryOf([]),
  closing: null,
  ...beginning,
});

/** What an idempotency key stands for: the same content, asked for in the same way. */
export const fingerprint = (...asked: readonly (string | undefined)[]): string =>
  createHash('sha256')
    .update(asked.map((each) => each ?? '').join('\u0000'))
    .digest('hex');

type Ports = { store: SubmissionStore; listPostings: ListPostings; readProfiles: ReadProfiles; newSubmissionId: NewSubmissionId; now: Now };

/** Begins a submission in parts. The same idempotency key finds the one that it began. */
export const makeOpenSubmission =
  ({ store, listPostings, readProfiles, newSubmissionId, now }: Ports): OpenSubmission =>
  async ({ market, mode, profileName, by, idempotencyKey }) => {
    if (profileName !== undefined && profileName !== 'none') {
      const found = findProfile(await readProfiles(market.id), profileName);
      if (!found.ok) return found;
    }
    const at = now();
    let submissionId = newSubmissionId(at);
    if (idempotencyKey !== undefined) {
      const bodyHash = fingerprint('open', mode, profileName);
      const claimed = await store.claim(market.id, idempotencyKey, { submissionId, bodyHash });
      if (claimed.bodyHash !== bodyHash) return refuse(keyReused);
      submissionId = claimed.submissionId;
      const head = claimed.first ? undefined : await store.read(market.id, submissionId);
      if (head) return ok(submissionOf(head));
    }
    // Counted before anything is stored: what the set itself brings must not hide how much of the rest it would close.
    const openBefore = mode === 'full' ? (await listOpen(listPostings, market.id)).length : undefined;
    const head = newHead({ submissionId, marketId: market.id, mode, by, at, profile: profileName ?? null, bodyHash: null, openBefore });
    return ok(submissionOf(await store.open(head)));
  };
