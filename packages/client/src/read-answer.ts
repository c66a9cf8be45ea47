import type * as z from 'zod';
import { ProblemBody, ProblemError, UnexpectedAnswerError } from './problem-error.ts';
import { retryAfterSeconds } from './retry.ts';

const isJson = (response: Response): boolean => /^application\/(?:[\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');

/** The words of a page of somebody else, without its marks. */
const wordsOf = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);

function problemOf(response: Response, text: string): ProblemBody {
  if (isJson(response))
    try {
      const json: unknown = JSON.parse(text);
      const parsed = ProblemBody.safeParse(json);
      if (parsed.success) return parsed.data;
      // Members that are not understood do not hide what it says.
      const bare = ProblemBody.pick({ type: true, title: true, status: true, detail: true }).strip().safeParse(json);
      if (bare.success) return bare.data;
    } catch {
      // Not even JSON: told as what it is.
    }
  const words = wordsOf(text);
  const detail = `答复不是岗汇的格式（也许来自代理或网关）${words === '' ? '。' : `：${words}`}`;
  return { type: 'about:blank', title: response.statusText || `HTTP ${response.status}`, status: response.status, detail };
}

const isRedirect = ({ status, type }: Response): boolean => type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Throws what a response that is no success says. Redirects are not followed: the key belongs to the address it was given with. */
export function refuseUnless2xx(response: Response, text: string, now: Date): void {
  if (isRedirect(response)) {
    const to = response.headers.get('location');
    throw new UnexpectedAnswerError(
      `服务器要求转到${to ? ` ${to.slice(0, 200)}` : '别处'}；没有跟过去，以免密钥发到别的主机。请把地址改对。`,
      {
        status: response.status,
      },
    );
  }
  if (response.ok) return;
  const retryAfter = retryAfterSeconds(response.headers.get('retry-after'), now);
  throw new ProblemError(problemOf(response, text), { status: response.status, retryAfter });
}

/** The body of a success, checked by its schema. */
export function parseAnswer<T>(response: Response, text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError(`答复不是完整的 JSON（HTTP ${response.status}）：${wordsOf(text)}`, { status: response.status, cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnexpectedAnswerError(`答复的形状不认识：/${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}。客户端可能太旧。`, {
    status: response.status,
    cause: parsed.error,
  });
}
