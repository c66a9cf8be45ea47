import { filterWords } from '@ganghui/client';
import type { DeliveryAttempt, Subscription } from '@ganghui/spec';
import { beijingTime } from '../output/beijing-time.ts';
import { fit, tableOf } from '../output/table.ts';
import { duration, stateNames } from '../status/show-status.ts';

const target = ({ url, busArn }: Subscription): string => url ?? busArn ?? '';

/** One line each. */
export function listLines(subscriptions: readonly Subscription[]): string[] {
  if (subscriptions.length === 0) return ['还没有订阅 (none yet)：ganghui subscription add --to https://…'];
  const rows = subscriptions.map((each) => [
    each.id,
    each.label,
    stateNames[each.state],
    target(each),
    String(each.cursor),
    each.behind === 0 ? '—' : `${each.behind.toLocaleString('en')} 条，${duration(each.behindSeconds)}`,
  ]);
  const heads = [
    { head: '编号 id' },
    { head: '名称', max: 24 },
    { head: '状态' },
    { head: '地址', max: 50 },
    { head: '到序号' },
    { head: '落后 behind' },
  ];
  return tableOf(heads, rows);
}

const outcomes: Record<DeliveryAttempt['outcome'], string> = {
  delivered: '送达',
  refused: '被拒',
  unreachable: '连不上',
  timeout: '超时',
  'address-refused': '地址不许',
  redirected: '要求转址',
  gone: '已撤销',
  'wrong-answer': '答复不对',
};

function attemptLines(attempts: readonly DeliveryAttempt[]): string[] {
  if (attempts.length === 0) return ['还没有推送过。'];
  const rows = attempts.map(({ at, kind, first, last, outcome, status, tookMs, detail }) => [
    beijingTime(at),
    kind === 'handshake' ? '验证' : `${first}–${last}`,
    `${outcomes[outcome]}${status === null ? '' : ` ${status}`}`,
    `${tookMs} ms`,
    detail,
  ]);
  return tableOf([{ head: '北京时间' }, { head: '变更' }, { head: '结果' }, { head: '用时' }, { head: '说明', max: 80 }], rows);
}

/** Everything about one. `origin`: what the path of its state page hangs on. */
export function showLines(subscription: Subscription, origin: string): string[] {
  const { id, label, state, stateReason, filter, secrets, cursor, head, behind, behindSeconds, failures, failingSince, nextAttemptAt } =
    subscription;
  const failing =
    failures === 0
      ? []
      : [
          `失败 failures       ${failures} 次${failingSince ? `，从 ${beijingTime(failingSince)} 起` : ''}${nextAttemptAt && state === 'active' ? `；下次再试 ${beijingTime(nextAttemptAt)}` : ''}`,
        ];
  return [
    `${id}  ${label}`,
    `状态 state          ${stateNames[state]}${stateReason === null ? '' : `：${fit(stateReason, 200)}`}`,
    `地址 target         ${target(subscription)}`,
    `筛选 filter         ${filterWords(filter)}`,
    `进度 cursor         ${cursor} / ${head}${behind === 0 ? '，跟上了' : `，落后 ${behind} 条（${duration(behindSeconds)}）`}`,
    `已送 delivered      ${subscription.delivered.toLocaleString('en')} 条${subscription.lastDeliveredAt ? `，最近 ${beijingTime(subscription.lastDeliveredAt)}` : ''}；重放 ${subscription.replays} 次`,
    ...failing,
    ...(secrets.length > 0
      ? [
          `签名密钥 secrets    ${secrets.map((each) => `${each.id}${each.expiresAt ? `（用到 ${beijingTime(each.expiresAt)}）` : ''}`).join('、')}`,
        ]
      : []),
    `状态页 state page   ${origin}${subscription.statePage}（谁有网址谁能看，不要转给别人）`,
    '',
    ...attemptLines(subscription.attempts),
  ];
}
