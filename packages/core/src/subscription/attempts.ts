import type { DeliveryAttempt } from '@ganghui/spec';
import type { Posted } from './ports.ts';

const kept = 20;
const mostDetail = 300;

type Reading = Pick<DeliveryAttempt, 'outcome' | 'status' | 'detail'>;

/** What the answer of a receiver means, in words for its owner. Its body is not looked at: a 2xx with rubbish is a delivery. */
export function readAnswer(posted: Posted): Reading {
  if (posted.kind !== 'answered') return { outcome: posted.kind, status: null, detail: posted.detail.slice(0, mostDetail) };
  const { status } = posted;
  if (status >= 200 && status < 300) return { outcome: 'delivered', status, detail: '' };
  if (status >= 300 && status < 400)
    return { outcome: 'redirected', status, detail: `接收方回答 ${status} 要求转到别处，推送不跟随转址。请把订阅地址改为最终地址。` };
  if (status === 410) return { outcome: 'gone', status, detail: '接收方回答 410，表示不再接收。若仍要接收，请修好接收地址后恢复订阅。' };
  return { outcome: 'refused', status, detail: `接收方回答 ${status}。请查看接收系统的日志；收下一批后应回答 200。` };
}

/** Newest first; the oldest falls out. */
export const withAttempt = (attempts: readonly DeliveryAttempt[], attempt: DeliveryAttempt): DeliveryAttempt[] =>
  [attempt, ...attempts].slice(0, kept);
