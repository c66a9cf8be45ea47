import { type FeedFilter, type NewSubscription, ok, type Result, refuse } from '@ganghui/spec';
import { unknownCode } from '../feed/read-filter.ts';
import type { Refusal } from '../refusal.ts';
import type { CheckUrl } from './ports.ts';
import type { CheckBus } from './subscription-ports.ts';

export type Target = { kind: 'webhook'; url: string; busArn: null } | { kind: 'bus'; url: null; busArn: string };
type Ports = { checkUrl: CheckUrl; checkBus: CheckBus };

const invalid = (detail: string, fix: string) => refuse<Refusal>({ kind: 'subscription-invalid', detail, fix });

/** Where an order is to be sent, or why it cannot be. */
export function targetOf(
  { checkUrl, checkBus }: Ports,
  { url, busArn, after, secret }: Pick<NewSubscription, 'url' | 'busArn' | 'after' | 'secret'>,
  filter: FeedFilter,
): Result<Target, Refusal> {
  const refused = checkFilter(filter);
  if (refused) return refuse(refused);
  if (url !== undefined && busArn !== undefined)
    return invalid('一个订阅只能送到一处，而 url 和 busArn 都写了。', '请只留一个；两处都要时请建两个订阅。');
  if (url !== undefined) {
    const wrong = checkAddress(checkUrl, url);
    return wrong ? refuse(wrong) : ok({ kind: 'webhook', url, busArn: null });
  }
  if (busArn === undefined) return invalid('没有写送到哪里。', '请写 url（https 接收地址），或写 busArn（自己 AWS 账户的事件总线）。');
  if (secret !== undefined) return invalid('送到事件总线的订阅没有签名密钥。', '请去掉 secret；总线按 AWS 账户授权。');
  if (after !== 'now')
    return invalid(
      '送到事件总线的订阅只送今后的变动，不能从以前的序号开始。',
      '请把 after 写成 "now" 或去掉；以前的变动请用 GET /v1/feed?after=… 读取。',
    );
  const wrong = checkBus({ busArn, filter });
  return wrong ? invalid(wrong.detail, wrong.fix) : ok({ kind: 'bus', url: null, busArn });
}

export function checkAddress(checkUrl: CheckUrl, url: string): Refusal | undefined {
  const detail = checkUrl(url);
  return detail === undefined
    ? undefined
    : { kind: 'subscription-address', detail, fix: '请写一个能从公网访问的 https 地址，例如 https://jobs.example.cn/ganghui。' };
}

/** The refusal of a place or a trade that no table has: whoever waits for it would wait for ever. */
function checkFilter(filter: FeedFilter): Refusal | undefined {
  const unknown = unknownCode(filter);
  if (!unknown) return undefined;
  return { kind: 'subscription-invalid', detail: `filter.${unknown.member} 里的 ${unknown.code} 不在代码表中。`, fix: unknown.fix };
}
