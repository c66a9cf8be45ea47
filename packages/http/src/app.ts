import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { plainProblem, sendProblem } from './problem.ts';

/** Told of every failure that is ours, with nothing of the request's body. */
export type Report = (error: unknown) => void;

/** A Hono app whose every non-2xx answer is a problem document. */
export const createApp = (report: Report): Hono =>
  new Hono()
    .notFound((c) =>
      sendProblem(c, plainProblem(404, '没有这个地址', `${c.req.method} ${c.req.path} 不是本接口的地址。请查阅 README 的接口一览。`)),
    )
    .onError((error, c) => {
      if (error instanceof HTTPException) return sendProblem(c, plainProblem(error.status, '请求无法处理', error.message));
      report(error);
      return sendProblem(c, plainProblem(500, '服务暂时不可用', '请求没有完成，已接收的数据不会丢失；请稍后原样重试，重试是安全的。'));
    });
