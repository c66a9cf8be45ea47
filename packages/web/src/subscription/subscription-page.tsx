import type { Subscription } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import { FactList } from '../posting/posting-facts.tsx';
import { timeText } from '../words/dates.ts';
import { AttemptList } from './attempt-list.tsx';
import { nextSteps } from './next-steps.ts';
import { durationText, filterText, stateMeanings, stateNames, targetText } from './subscription-words.ts';

type StatePageProps = { subscription: Subscription; origin: string; now: Date };
type Shown = { subscription: Subscription };

const isWell = ({ state, failures }: Subscription): boolean => state === 'active' && failures === 0;

const State = ({ subscription }: Shown) => {
  const { state, stateReason, failures, failingSince, nextAttemptAt } = subscription;
  return (
    <section class={isWell(subscription) ? 'panel' : 'notice'} aria-labelledby="state">
      <h2 id="state">{state === 'active' && failures > 0 ? '推送失败，正在重试' : stateNames[state]}</h2>
      <p>{stateMeanings[state]}</p>
      {stateReason && <p>{`原因：${stateReason}`}</p>}
      {failures > 0 && <p>{`连续失败 ${failures} 次${failingSince ? `，从 ${timeText(failingSince)} 起` : ''}。`}</p>}
      {state === 'active' && nextAttemptAt && <p>{`下次尝试：${timeText(nextAttemptAt)}，最多晚一分钟`}</p>}
    </section>
  );
};

const Progress = ({ subscription }: Shown) => {
  const { cursor, head, behind, behindSeconds, delivered, replays, kind } = subscription;
  const counts: [string, string | number][] = [
    ['已送到序号', cursor],
    ['共享流末尾', head],
    ['还差', behind],
    ['最早一项已等', behind === 0 ? '没有' : durationText(behindSeconds)],
    ['共送出', delivered],
    ['重放次数', replays],
  ];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">进度</h2>
      {kind === 'bus' ? (
        <p>由 EventBridge 投递，平台不记位置。</p>
      ) : (
        <dl class="counts">
          {counts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};

const Order = ({ subscription }: Shown) => {
  const { filter, maxEvents, secrets, lastDeliveredAt, createdAt, kind } = subscription;
  const webhook = [
    { name: '每批至多', value: `${maxEvents} 项` },
    {
      name: '签名密钥',
      value: secrets.map(({ id, expiresAt }) => (expiresAt ? `${id}（到 ${timeText(expiresAt)}）` : id)).join('、') || '没有',
    },
    { name: '上次收下', value: lastDeliveredAt ? timeText(lastDeliveredAt) : '还没有' },
  ];
  return (
    <section class="panel" aria-labelledby="order">
      <h2 id="order">订了什么</h2>
      <FactList
        facts={[
          { name: '送到', value: targetText(subscription) },
          { name: '范围', value: filterText(filter) },
          ...(kind === 'webhook' ? webhook : []),
          { name: '建于', value: timeText(createdAt) },
        ]}
      />
    </section>
  );
};

const Steps = ({ subscription, origin }: Shown & { origin: string }) => (
  <section class="panel" aria-labelledby="steps">
    <h2 id="steps">接下来做什么</h2>
    <ol class="steps">
      {nextSteps(subscription, origin).map(({ words, command }) => (
        <li>
          <p>{words}</p>
          {command && (
            <pre class="command">
              <code>{command}</code>
            </pre>
          )}
        </li>
      ))}
    </ol>
    <p class="quiet">
      $GANGHUI_KEY 是市场自己的密钥。更多见 <a href="/docs">接口文档</a>。
    </p>
  </section>
);

/** How one subscription is, for whoever has its address. */
export const SubscriptionPage = ({ subscription, origin, now }: StatePageProps) => (
  <Page title={`订阅 ${subscription.label}`} section={null}>
    <div class="hero">
      <h1>{subscription.label}</h1>
      <p>{`订阅 ${subscription.id}，持有人 ${subscription.holder === 'province' ? '省交换中心' : subscription.holder}`}</p>
      <p>
        {`截至 ${timeText(now.toISOString())}（北京时间）。`}
        <a href={subscription.statePage}>刷新</a>
      </p>
    </div>
    <State subscription={subscription} />
    <Progress subscription={subscription} />
    <Order subscription={subscription} />
    <Steps subscription={subscription} origin={origin} />
    <AttemptList attempts={subscription.attempts} />
    <p class="quiet">这个网址相当于钥匙：谁有它，谁就能看到这一页。请不要转发。</p>
  </Page>
);
