import type { OpenStatePage } from '@ganghui/core';
import { Hono } from 'hono';
import { ProblemPage } from '../layout/problem-page.tsx';
import { caching, sendPage } from '../layout/send-page.ts';
import { SubscriptionPage } from './subscription-page.tsx';

type SubscriptionPageDeps = { openStatePage: OpenStatePage; now: () => Date };

// Behind the gateway every request says https; on one machine it is not so.
function originOf(url: string): string {
  const { host, hostname } = new URL(url);
  return `${hostname === 'localhost' || hostname === '127.0.0.1' ? 'http' : 'https'}://${host}`;
}

/** The state page of a subscription: its address is its key, so it goes into no index, no cache and no referrer. */
export const createSubscriptionPages = ({ openStatePage, now }: SubscriptionPageDeps): Hono =>
  new Hono()
    .use('/subscriptions/*', async (c, next) => {
      await next();
      c.header('X-Robots-Tag', 'noindex, nofollow');
      c.header('Referrer-Policy', 'no-referrer');
    })
    .get('/subscriptions/:subscriptionId/:token', async (c) => {
      const { subscriptionId, token } = c.req.param();
      const opened = await openStatePage({ id: subscriptionId, token });
      if (opened.ok) {
        const page = <SubscriptionPage subscription={opened.value} origin={originOf(c.req.url)} now={now()} />;
        return sendPage(c, page, 200, caching.never);
      }
      const detail = '网址可能不完整，或者这个订阅已经删去。';
      const fix = '请用 GET /v1/subscriptions 查看自己的订阅，其中 statePage 是这一页的地址。';
      return sendPage(c, <ProblemPage status={404} title="没有这个订阅" detail={detail} fix={fix} />, 404, caching.never);
    });
