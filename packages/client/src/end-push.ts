import type { Closing, Submission } from '@ganghui/spec';
import type { MarketClient } from './create-client.ts';
import { ProblemError } from './problem-error.ts';
import type { Pushed, PushRecordsOptions } from './push-options.ts';

type Said = { parts: number; unread: number; confirmClose?: number | undefined; signal?: AbortSignal | undefined };

/**
 * Completes a submission whose parts are all received. Given `onClosing`, it is asked first, where something would be closed; its `no`
 * and the exchange's wish for a number leave the submission open, as a value. Throws what else the client throws.
 */
export async function endPush(
  client: MarketClient,
  submissionId: string,
  { confirmClose, ...said }: Said,
  onClosing: PushRecordsOptions['onClosing'],
): Promise<Pick<Pushed, 'submission' | 'closing' | 'refusal'>> {
  let closing: Closing | null = null;
  let confirmed = confirmClose;
  try {
    if (onClosing) {
      closing = await previewed(client, submissionId, said);
      const answer = closing.absent > 0 ? await onClosing(closing) : 'yes';
      if (answer === 'no') return { submission: null, closing, refusal: null };
      if (answer !== 'yes') confirmed = answer;
    }
    const submission = await completed(client, submissionId, { ...said, confirmClose: confirmed });
    return { submission, closing: submission.closing, refusal: null };
  } catch (error) {
    if (!unconfirmed(error)) throw error;
    return { submission: null, closing: error.problem.closing ?? closing, refusal: error };
  }
}

/** In the words of the exchange, which is not asked. */
export const fullSetEmpty = (): ProblemError =>
  new ProblemError(
    {
      type: 'urn:ganghui:problem:full-set-empty',
      title: '全量报送没有记录',
      status: 422,
      detail: '全量报送里一条记录也没有，没有关闭任何岗位。请检查导出；确实要关闭全部岗位，请逐个关闭。',
    },
    { status: 422, retryAfter: undefined },
  );

const unconfirmed = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.kind === 'closing-unconfirmed' || error.kind === 'full-set-empty');

async function previewed(client: MarketClient, submissionId: string, said: Said): Promise<Closing> {
  try {
    const { closing } = await client.submissions.complete(submissionId, { ...said, dryRun: true });
    if (closing) return closing;
  } catch (error) {
    const closing = unconfirmed(error) ? error.problem.closing : undefined;
    if (closing === undefined) throw error;
    return closing;
  }
  throw new TypeError('a full submission has a closing');
}

const mostIdle = 20;

// A long closing goes on call by call. Somebody else may be at the same one, so a call that closed nothing says little.
async function completed(client: MarketClient, submissionId: string, said: Said): Promise<Submission> {
  let most = 0;
  for (let idle = 0; ; idle++) {
    const submission = await client.submissions.complete(submissionId, said);
    const closed = submission.closing?.closed ?? 0;
    if (closed > most) [most, idle] = [closed, 0];
    if (submission.state !== 'closing' || idle === mostIdle) return submission;
  }
}
