import { randomBytes } from 'node:crypto';
import { Closing, PostingReceipt, Receipt, type ReceiptItem, Submission } from '@ganghui/spec';
import type * as z from 'zod';
import type { Answer, makeCaller, Send } from './caller.ts';
import { Broken, holds } from './check.ts';
import { sampleRecord } from './sample.ts';

/** What a check works with: its own market's addresses, fresh ids that are closed again at the end, and readers of the answers. */
export type Kit = ReturnType<typeof makeKit>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The end of a problem type, such as `closing-unconfirmed`. */
export function problemKind({ json }: Answer): string {
  return isObject(json) && typeof json.type === 'string' ? (json.type.split(':').at(-1) ?? '') : '';
}

/** The status and, when it is a problem, which. */
export const said = (answer: Answer): string => `${answer.status}${problemKind(answer) && ` ${problemKind(answer)}`}`;

export function makeKit(setting: {
  market: string;
  prefix: string;
  sandbox: boolean;
  now: () => Date;
  call: ReturnType<typeof makeCaller>;
  pause: (ms: number) => Promise<unknown>;
  /** Every answer so far that said no. */
  refusals: () => readonly { name: string; answer: Answer }[];
}) {
  const { market, call, now } = setting;
  const base = `/v1/markets/${market}`;
  const opened = new Set<string>();
  let count = 0;

  const query = (params: Record<string, string | number | boolean | undefined>): string => {
    const set = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
    return set.length === 0 ? '' : `?${set.join('&')}`;
  };
  const read = <T>(schema: z.ZodType<T>, answer: Answer, step: string): T => {
    holds(step, answer.status < 300, '2xx', said(answer));
    const parsed = schema.safeParse(answer.json);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new Broken(step, '应答符合规范 the answer follows the schema', `/${issue?.path.join('/')}: ${issue?.message}`);
  };

  return {
    ...setting,
    base,
    /** A sourceId of this run; whatever is opened under it is closed at the end. */
    id: (): string => {
      count += 1;
      const id = `${setting.prefix}-${String(count).padStart(3, '0')}`;
      opened.add(id);
      return id;
    },
    opened: (): string[] => [...opened],
    track: (ids: readonly string[]): void => {
      for (const id of ids) opened.add(id);
    },
    record: (sourceId: string, over?: Record<string, unknown>) => sampleRecord(sourceId, now(), over),
    newKey: (): string => `kit-${randomBytes(9).toString('hex')}`,

    put: (sourceId: string, over: Record<string, unknown> = {}, send: Send & { dryRun?: boolean } = {}) =>
      call('PUT', `${base}/postings/${sourceId}${query({ dryRun: send.dryRun })}`, { body: sampleRecord(sourceId, now(), over), ...send }),
    get: (sourceId: string) => call('GET', `${base}/postings/${sourceId}`),
    act: (sourceId: string, act: 'close' | 'suspend' | 'reopen' | 'confirm', body: Record<string, unknown> = {}) =>
      call('POST', `${base}/postings/${sourceId}/${act}`, { body }),
    submit: (body: unknown, params: Record<string, string | number | boolean | undefined> = {}, send: Send = {}) =>
      call('POST', `${base}/submissions${query({ mode: 'delta', ...params })}`, { body, ...send }),
    post: (path: string, body: unknown, send: Send = {}) => call('POST', `${base}${path}`, { body, ...send }),
    part: (submissionId: string, part: number, body: unknown) => call('PUT', `${base}/submissions/${submissionId}/parts/${part}`, { body }),

    /** The answer to a single call, checked against its schema. */
    item: (answer: Answer, step: string) => read(PostingReceipt, answer, step),
    receipt: (answer: Answer, step: string) => read(Receipt, answer, step),
    submission: (answer: Answer, step: string) => read(Submission, answer, step),
    closing: (answer: Answer, step: string) => read(Closing, answer, step),
  };
}

/** The facts of an item that the checks speak about. */
export const gist = (item: ReceiptItem | undefined): Record<string, unknown> => ({
  sourceId: item?.sourceId,
  outcome: item?.outcome,
  revision: item?.revision,
  status: item?.status,
});

/** A posting as the market reads it back: whether it is there, and its standing. */
export function standing({ status, json }: Answer): {
  there: boolean;
  revision?: unknown;
  status?: unknown;
  title?: unknown;
  reason?: unknown;
} {
  if (status !== 200 || !isObject(json)) return { there: false };
  const posting = isObject(json.posting) ? json.posting : json;
  const reason = isObject(posting.closed) ? posting.closed.reason : undefined;
  return { there: true, revision: posting.revision, status: posting.status, title: posting.title, reason };
}
