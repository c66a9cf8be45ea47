import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { log, withFacts } from './log.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof handle>>>;
const smokeTest: Answer = { statusCode: 204, headers: {}, body: '', isBase64Encoded: false };

/** A Hono app as the handler of an HTTP API; an empty event is the smoke test before traffic shifts. */
export function onHttp(name: string, app: Hono): (event: Partial<LambdaEvent>, context?: LambdaContext) => Promise<Answer> {
  const serve = handle(app);
  return async (event, lambdaContext) => {
    if (!isRequest(event)) return smokeTest;
    const { requestContext } = event;
    const requestId = 'requestId' in requestContext ? requestContext.requestId : undefined;
    return withFacts({ function: name, requestId }, async () => {
      const answer = refusalOf(event) ?? (await serve(withoutVainBody(event), lambdaContext));
      log.info('answered', { status: answer.statusCode });
      return answer;
    });
  };
}

const isRequest = (event: Partial<LambdaEvent>): event is LambdaEvent => 'requestContext' in event;

// A body that came with a GET means nothing, and the fetch standard knows no such request.
const withoutVainBody = (event: LambdaEvent): LambdaEvent =>
  event.body && /^(?:GET|HEAD)$/i.test(methodOf(event)) ? { ...event, body: null } : event;

const methodOf = ({ requestContext }: LambdaEvent): string => ('http' in requestContext ? requestContext.http.method : '');

// Nor one with these methods. Hono's adapter would log a stack and answer in plain words.
const unknownMethod = /^(?:CONNECT|TRACE|TRACK)$/i;

/** What the app could not even be asked. */
function refusalOf(event: LambdaEvent): Answer | undefined {
  if (unknownMethod.test(methodOf(event)))
    return problem(405, '不支持的请求方法', '本接口只使用 GET、PUT、POST 和 DELETE。请查阅接口文档 /docs。');
  if ('rawPath' in event && !URL.canParse(`https://host${event.rawPath}`))
    return problem(400, '请求无法读取', '请求的地址无法读取。请查阅接口文档 /docs。');
  return undefined;
}

const problem = (status: number, title: string, detail: string): Answer => ({
  statusCode: status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN',
    ...(status === 405 && { allow: 'GET, PUT, POST, DELETE' }),
  },
  body: JSON.stringify({ type: 'about:blank', title, status, detail }),
  isBase64Encoded: false,
});
