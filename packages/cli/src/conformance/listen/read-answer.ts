import * as z from 'zod';
import { jsonOf } from '../json-of.ts';
import type { Exchange } from '../watch/log.ts';

const Told = z.object({
  type: z.string().optional().catch(undefined),
  state: z.string().nullish().catch(null),
  submissionId: z.string().nullish().catch(null),
  closing: z.object({ absent: z.number() }).nullish().catch(null),
  absent: z.number().optional().catch(undefined),
  items: z
    .array(z.object({ line: z.number(), sourceId: z.string().nullable(), outcome: z.string() }))
    .optional()
    .catch(undefined),
});

type SeenAnswer = Pick<Exchange, 'status' | 'retryAfterSeconds' | 'problem' | 'absent' | 'state' | 'submissionId' | 'items'>;

export const noAnswer: SeenAnswer = {
  status: null,
  retryAfterSeconds: null,
  problem: null,
  absent: null,
  state: null,
  submissionId: null,
  items: [],
};

/** What the watch needs to know of an answer. */
export function readAnswer(status: number, headers: Headers, text: string): SeenAnswer {
  const told = Told.safeParse(jsonOf(text)).data;
  const after = headers.get('retry-after');
  return {
    status,
    retryAfterSeconds: after !== null && /^\d{1,6}$/.test(after) ? Number(after) : null,
    problem: told?.type?.split(':').at(-1) ?? null,
    absent: told?.closing?.absent ?? told?.absent ?? null,
    state: told?.state ?? null,
    submissionId: told?.submissionId ?? null,
    items: told?.items ?? [],
  };
}
