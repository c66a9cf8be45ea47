// Half the size, and slower only where there are hundreds of routes.

import { HTTPException } from 'hono/http-exception';
import { Hono } from 'hono/tiny';
import { isOutage } from './is-outage.ts';
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
    .notFound(async (c) => {
      const { method, path } = c.req;
      // Read when it is needed: most functions are never asked for what is not there.
      const { methodsAt } = await import('./methods-at.ts');
      const methods = methodsAt(path);
      if (methods.length === 0 || methods.includes(method))
        return sendPlainProblem(c, plainProblem(404, '没有这个地址', `${method} ${path} 不是本接口的地址。请查阅接口文档 /docs。`));
      const allow = methods.join(', ');
      const detail = `${method} 不能用于 ${path}；可用的请求方法：${allow}。请查阅接口文档 /docs。`;
      return sendPlainProblem(c, plainProblem(405, '不支持的请求方法', detail), { Allow: allow });
    })
    .onError((error, c) => {
      if (error instanceof HTTPException) return sendPlainProblem(c, plainProblem(error.status, '请求无法处理', error.message));
      report(error);
      const status = isOutage(error) ? 503 : 500;
      return sendPlainProblem(c, plainProblem(status, '服务暂时不可用', outage), status === 503 ? { 'Retry-After': '5' } : {});
    });
