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

function jsonIn(response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError(`答复不是完整的 JSON（HTTP ${response.status}）：${wordsOf(text)}`, { status: response.status, cause });
  }
}

function refuseShape({ status }: Response, cause: z.ZodError | undefined): never {
  const [issue] = cause?.issues ?? [];
  const where = `/${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`;
  throw new UnexpectedAnswerError(`答复的形状不认识：${where}。客户端可能太旧。`, { status, cause });
}

/** The body of a success, checked by its schema. */
export function parseAnswer<T>(response: Response, text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonIn(response, text));
  return parsed.success ? parsed.data : refuseShape(response, parsed.error);
}

/** The body as it came, once its schema has passed it. For schemas that change nothing. */
export function checkAnswer<T>(response: Response, text: string, schema: z.ZodType<T>): T {
  const json = jsonIn(response, text);
  const parsed = schema.safeParse(json);
  const isOne = (_json: unknown): _json is T => parsed.success;
  return isOne(json) ? json : refuseShape(response, parsed.error);
}
