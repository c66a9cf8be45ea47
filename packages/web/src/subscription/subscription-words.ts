import type { DeliveryAttempt, FeedFilter, Subscription, SubscriptionState } from '@ganghui/spec';
import { isEverything } from '@ganghui/spec';
import { regionPath } from '@ganghui/spec/codes';

export const stateNames: Record<SubscriptionState, string> = {
  pending: '等待验证',
  active: '正在推送',
  paused: '已暂停',
  disabled: '已停用',
};

export const stateMeanings: Record<SubscriptionState, string> = {
  pending: '接收方还没有通过验证，因此什么都没有送。变动都在共享流里，不会丢失。',
  active: '有变动就按顺序送出；收到 2xx 回答后才前进。',
  paused: '持有人暂停了推送。位置保留，恢复后从这里接着送。',
  disabled: '平台停止了推送。位置保留，恢复后从这里接着送，不会丢失。',
};

const outcomeNames: Record<DeliveryAttempt['outcome'], string> = {
  delivered: '已收下',
  refused: '接收方拒绝',
  unreachable: '连接不上',
  timeout: '超时',
  'address-refused': '地址不能使用',
  redirected: '要求转到别处',
  gone: '不再接收',
  'wrong-answer': '回答不对',
};
export const outcomeText = ({ kind, outcome }: DeliveryAttempt): string =>
  kind === 'handshake' ? `验证：${outcome === 'delivered' ? '通过' : outcomeNames[outcome]}` : outcomeNames[outcome];

/** 90 → 1 分 30 秒; days and hours without seconds. */
export function durationText(seconds: number): string {
  const [days, hours, minutes] = [86_400, 3600, 60].map((unit) => Math.floor(seconds / unit));
  if (days) return `${days} 天 ${(hours ?? 0) % 24} 小时`;
  if (hours) return `${hours} 小时 ${(minutes ?? 0) % 60} 分`;
  return minutes ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`;
}

const regionText = (code: string): string => `${regionPath(code).join(' ') || '未知'}（${code}）`;

/** What the filter asks for, in words. */
export function filterText(filter: FeedFilter): string {
  if (isEverything(filter)) return '全省全部变动';
  const { city, occupation, minScore } = filter;
  const parts = [
    city.length > 0 && `地区：${city.map(regionText).join('、')}`,
    occupation.length > 0 && `职业：${occupation.join('、')}`,
    minScore !== null && `质量分 ${minScore} 以上`,
  ];
  return parts.filter(Boolean).join('；');
}

/** Where it goes, without what may be secret in an address: its path and query. */
export function targetText({ url, busArn }: Pick<Subscription, 'url' | 'busArn'>): string {
  if (url === null || !URL.canParse(url)) return busArn ?? '没有写明';
  const { origin, pathname, search } = new URL(url);
  return pathname === '/' && search === '' ? origin : `${origin}/…`;
}
