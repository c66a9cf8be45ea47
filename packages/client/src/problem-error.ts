import { Problem } from '@ganghui/spec';
import type * as z from 'zod';

/** A problem document with the further members it may carry, such as `closing` or `receipt`. */
export const ProblemBody = Problem.loose();
export type ProblemBody = z.infer<typeof ProblemBody>;

/** The exchange said no, or could not; what to do stands in `problem.detail`. `retryAfter` in seconds, where it was told. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly problem: ProblemBody;
  readonly retryAfter: number | undefined;
  constructor(problem: ProblemBody, { status, retryAfter }: { status: number; retryAfter: number | undefined }) {
    super(`${status} ${problem.title}：${problem.detail}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
  /** The last word of the type, e.g. `part-conflict`; empty for a problem without one. */
  get kind(): string {
    return this.problem.type.startsWith('urn:') ? (this.problem.type.split(':').at(-1) ?? '') : '';
  }
}

/** No answer came, in all the tries that were allowed: nobody knows what became of the call. Sending the same again is safe. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  /** No answer ever came from this address, and nobody seems to be there: it may be mistyped. */
  readonly isUnheard: boolean;
  constructor(message: string, { cause, isUnheard = false }: { cause?: unknown; isUnheard?: boolean } = {}) {
    super(message, { cause });
    this.isUnheard = isUnheard;
  }
}

/** An answer that is none of the exchange's: a proxy's page, a redirect, a cut-off body, an unknown shape. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
  readonly status: number;
  constructor(message: string, { status, cause }: { status: number; cause?: unknown }) {
    super(message, { cause });
    this.status = status;
  }
}

/** The submission that a push was to go on with is complete: an earlier push of the same records. Push again without `resume`, under another name. */
export class CompletedBeforeError extends Error {
  override readonly name = 'CompletedBeforeError';
  readonly submissionId: string;
  constructor(submissionId: string) {
    super(`报送批次 ${submissionId} 已经完成`);
    this.submissionId = submissionId;
  }
}
