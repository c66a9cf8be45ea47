import type { DeliveryAttempt } from '@ganghui/spec';
import { timeText } from '../words/dates.ts';
import { outcomeText } from './subscription-words.ts';

const spanText = ({ first, last, events }: DeliveryAttempt): string =>
  first === null || last === null ? '' : `序号 ${first}–${last}，${events} 项`;

const Attempt = ({ attempt }: { attempt: DeliveryAttempt }) => {
  const { at, outcome, status, tookMs, detail } = attempt;
  const facts = [spanText(attempt), status === null ? '没有回答' : `HTTP ${status}`, `${tookMs} 毫秒`].filter(Boolean);
  return (
    <li class={`finding${outcome === 'delivered' ? '' : ' finding-costs'}`}>
      <div class="finding-head">
        <h3>{outcomeText(attempt)}</h3>
        <time class="quiet" datetime={at}>
          {timeText(at)}
        </time>
      </div>
      <p class="quiet">{facts.join('，')}</p>
      {detail && <p>{detail}</p>}
    </li>
  );
};

/** The last tries, newest first. */
export const AttemptList = ({ attempts }: { attempts: readonly DeliveryAttempt[] }) => (
  <section aria-labelledby="attempts">
    <h2 id="attempts">最近的尝试</h2>
    {attempts.length === 0 ? (
      <p class="empty">还没有尝试过。</p>
    ) : (
      <ol class="findings">
        {attempts.map((attempt) => (
          <Attempt attempt={attempt} />
        ))}
      </ol>
    )}
  </section>
);
