// Half the size, and slower only where there are hundreds of routes.

import { HTTPException } from 'hono/http-exception';
import { Hono } from 'hono/tiny';
import { plainProblem, sendPlainProblem } from './problem.ts';

/** Told of every failure that is ours, with nothing of the request's body. */
export type Report = (error: unknown) => void;

const harmless = '请求没有完成，已接收的数据不会丢失；请稍后原样重试，重试是安全的。';

// A refusal that hides an outage is reported where it is sent.
declare module 'hono' {
  interface ContextVariableMap {
    report?: Report;
  }
}

/** A Hono app whose every non-2xx answer is a problem document. `outage`: what to do after a failure of ours, where a repetition is no matter of course. */
export const createApp = (report: Report, outage: string = harmless): Hono =>
  new Hono()
    .use(async (c, next) => {
      c.set('report', report);
      await next();
    })
    .notFound((c) =>
      sendPlainProblem(c, plainProblem(404, '没有这个地址', `${c.req.method} ${c.req.path} 不是本接口的地址。请查阅接口文档 /docs。`)),
    )
    .onError((error, c) => {
      if (error instanceof HTTPException) return sendPlainProblem(c, plainProblem(error.status, '请求无法处理', error.message));
      report(error);
      return sendPlainProblem(c, plainProblem(500, '服务暂时不可用', outage));
    });
