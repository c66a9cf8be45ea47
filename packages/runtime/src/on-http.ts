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
      const answer = await serve(event, lambdaContext);
      log.info('answered', { status: answer.statusCode });
      return answer;
    });
  };
}

const isRequest = (event: Partial<LambdaEvent>): event is LambdaEvent => 'requestContext' in event;
