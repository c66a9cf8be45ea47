import { type Behaviour, judgeEach } from '../behaviour.ts';
import { type Exchange, endOf, isSameCall, isSamePlace, isWrite } from '../log.ts';
import { failed, nextTry, sameCallAgain } from '../tries.ts';

const giveUpMs = 60_000;
const sameCallsAtMost = 3;

const isFinal = ({ status, problem }: Exchange): boolean =>
  status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status) && problem !== 'submission-under-way';
const isKeyed = ({ method, path }: Exchange): boolean => method === 'POST' && /\/submissions(?:\/open)?$/.test(path);

/** What the system sends again, and what not. */
export const retrying: readonly Behaviour[] = [
  {
    id: 'retries-lost',
    title: { zh: '没有应答或 5xx 时会重发', en: 'A lost answer or a 5xx is sent again' },
    todo: {
      zh: '没有收到应答就不知道是否入库：必须重发，重发是安全的。',
      en: 'Without an answer nobody knows whether it was stored: send it again, that is safe.',
    },
    judge: (log) => {
      const last = log.at(-1)?.at ?? 0;
      return judgeEach(
        log,
        // Only what has had a minute to be sent again can be judged.
        (exchange) => isWrite(exchange) && failed(exchange) && (nextTry(exchange, log) !== undefined || last > endOf(exchange) + giveUpMs),
        (exchange) => (nextTry(exchange, log) === undefined ? [exchange] : []),
      );
    },
  },
  {
    id: 'retries-same-body',
    title: { zh: '重发的正文与原来一字不差', en: 'What is sent again is the same, byte for byte' },
    todo: {
      zh: '先把正文存好再发；重发时不要重新查库、重新生成（时间戳、顺序都会变）。',
      en: 'Keep the body before sending; do not build it anew for a retry (timestamps and order change).',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => isWrite(exchange) && exchange.body !== null && failed(exchange) && nextTry(exchange, log) !== undefined,
        (exchange) => {
          const again = nextTry(exchange, log);
          return again && again.body !== exchange.body ? [exchange, again] : [];
        },
      ),
  },
  {
    id: 'same-key',
    title: { zh: '批量报送带 Idempotency-Key，重发时不变', en: 'A submission carries an Idempotency-Key, and keeps it when sent again' },
    todo: {
      zh: '每个批次一个 Idempotency-Key，随正文一起存好，重发用同一个。',
      en: 'One key a submission, kept with its body, the same at every try.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => isKeyed(exchange) && failed(exchange) && sameCallAgain(exchange, log) !== undefined,
        (exchange) => {
          const again = sameCallAgain(exchange, log);
          const kept = exchange.idempotencyKey !== null && again?.idempotencyKey === exchange.idempotencyKey;
          return kept || !again ? [] : [exchange, again];
        },
      ),
  },
  {
    id: 'own-key',
    title: { zh: '不同的批次用不同的 Idempotency-Key', en: 'Another submission has another Idempotency-Key' },
    todo: { zh: '键属于一个正文；换了内容就换键。', en: 'A key belongs to one body; another body gets another key.' },
    judge: (log) =>
      judgeEach(
        log,
        ({ idempotencyKey }) => idempotencyKey !== null,
        (exchange, later) => {
          const { idempotencyKey, body } = exchange;
          const other = later.find((each) => each.idempotencyKey === idempotencyKey && each.body !== body);
          return other ? [exchange, other] : [];
        },
      ),
  },
  {
    id: 'takes-no',
    title: { zh: '4xx 不反复原样重发', en: 'A 4xx is not sent again and again' },
    todo: {
      zh: '4xx 表示内容或用法不对，重发不会变好：记下来，交给人。',
      en: 'A 4xx will not get better by itself: keep it for a person.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => isWrite(exchange) && isFinal(exchange),
        (exchange, later) => {
          const again = later.filter((other) => isSameCall(exchange, other) && isFinal(other));
          return again.length >= sameCallsAtMost ? [exchange, ...again.slice(0, sameCallsAtMost)] : [];
        },
      ),
  },
  {
    id: 'reads-before-412',
    title: { zh: '412 之后先读新版本，不带旧 If-Match 重发', en: 'After 412 the new revision is read; the old If-Match is not sent again' },
    todo: { zh: '412 表示别人改过：先 GET 看现在的内容，再决定是否覆盖。', en: '412 means somebody else wrote: GET it, then decide.' },
    judge: (log) =>
      judgeEach(
        log,
        ({ status, ifMatch }) => status === 412 && ifMatch !== null,
        (exchange, later) => {
          const again = later.find((other) => isSamePlace(exchange, other));
          const read = later.find(
            ({ method, path, at }) => method === 'GET' && path === exchange.path && (again === undefined || at <= again.at),
          );
          if (!again || read) return [];
          return again.ifMatch === exchange.ifMatch || again.ifMatch === null ? [exchange, again] : [];
        },
      ),
  },
];
