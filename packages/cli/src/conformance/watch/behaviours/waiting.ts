import { type Behaviour, judged, judgeEach } from '../behaviour.ts';
import { type Exchange, endOf, isSameCall, isSamePlace } from '../log.ts';
import { after, failed, isTryOf, nextTry } from '../tries.ts';

// Timers are not exact, and clocks of two machines differ by a little.
const earlyMs = 150;
// Sent by another thread before the answer was read.
const onItsWayMs = 100;
const atOnceMs = 50;
const burstMs = 1000;
const burst = 100;

const pairOf = (exchange: Exchange, log: readonly Exchange[]): [Exchange, Exchange][] => {
  const again = nextTry(exchange, log);
  return again ? [[exchange, again]] : [];
};

/** How long the system waits, and how often it asks. */
export const waiting: readonly Behaviour[] = [
  {
    id: 'waits-429',
    title: { zh: '收到 429 后等满 Retry-After 再发任何请求', en: 'After 429 nothing is sent until Retry-After is over' },
    todo: {
      zh: '429 是对整个市场的：所有线程都等满 Retry-After 秒。',
      en: '429 speaks for the whole market: every thread waits the seconds it names.',
    },
    judge: (log) =>
      judgeEach(
        log,
        ({ status, retryAfterSeconds }) => status === 429 && retryAfterSeconds !== null,
        (exchange, later) => {
          const until = endOf(exchange) + (exchange.retryAfterSeconds ?? 0) * 1000 - earlyMs;
          const isOnItsWay = (other: Exchange): boolean => !isTryOf(exchange, other) && other.at < endOf(exchange) + onItsWayMs;
          const early = after(exchange, later).filter((other) => other.at < until && !isOnItsWay(other));
          return early.length === 0 ? [] : [exchange, ...early];
        },
      ),
  },
  {
    id: 'waits-503',
    title: { zh: '收到 503 后等满 Retry-After 再重发', en: 'After 503 the same call waits for Retry-After' },
    todo: { zh: '503 带 Retry-After 时，等满再重发这一请求。', en: 'Wait the seconds that 503 names before the same call.' },
    judge: (log) =>
      judgeEach(
        log,
        ({ status, retryAfterSeconds }) => status === 503 && retryAfterSeconds !== null,
        (exchange, later) => {
          const until = endOf(exchange) + (exchange.retryAfterSeconds ?? 0) * 1000 - earlyMs;
          const early = after(exchange, later).filter((other) => isSamePlace(exchange, other) && other.at < until);
          return early.length === 0 ? [] : [exchange, ...early];
        },
      ),
  },
  {
    id: 'backs-off',
    title: { zh: '失败后隔一会儿再试', en: 'A failed call is not repeated at once' },
    todo: {
      zh: '失败后先等一会儿（例如半秒），每次加倍，加上随机；不要立即循环重发。',
      en: 'Wait after a failure (half a second, say), double it each time, with jitter; never loop at once.',
    },
    judge: (log) => {
      // The exchange names the pause of a 503.
      const waited = log.filter((each) => failed(each) && each.status !== 503).flatMap((exchange) => pairOf(exchange, log));
      const hurried = waited.filter(([exchange, again]) => again.at - endOf(exchange) < atOnceMs);
      // HTTP libraries try once more by themselves on a dead connection: a single quick try after a lost answer says nothing.
      const heard = hurried.filter(([{ status }]) => status !== null).length;
      const isOften = heard >= 2 || hurried.length >= 3;
      if (waited.length < 2) return judged([]);
      // With full jitter a short pause happens, though not most of the time.
      return judged(isOften && hurried.length * 2 > waited.length ? hurried : ['right']);
    },
  },
  {
    id: 'patient',
    title: { zh: '应答慢时耐心等，不并行重发', en: 'A slow answer is waited for, not sent twice' },
    todo: {
      zh: '读超时设为 60 秒以上；前一个没有结束，不发同一个。',
      en: 'A read time-out of 60 s or more; never the same call while the first is under way.',
    },
    judge: (log) =>
      judgeEach(
        log,
        ({ fault }) => fault === 'slow',
        (exchange, later) => {
          const twin = later.find((other) => isSameCall(exchange, other) && (exchange.endedAt === null || other.at < exchange.endedAt));
          return twin ? [exchange, twin] : exchange.endedAt === null ? [exchange] : [];
        },
      ),
  },
  {
    id: 'rate',
    title: { zh: `一秒不超过 ${burst} 个请求`, en: `No more than ${burst} calls a second` },
    todo: { zh: '批量报送一次 1,000 条，同时不超过 4 个请求。', en: 'Send 1,000 records a call and no more than four calls at once.' },
    judge: (log) => {
      const from = log.findIndex(({ at }, first) => (log[first + burst]?.at ?? Number.POSITIVE_INFINITY) - at < burstMs);
      const first = log[from];
      const last = log[from + burst];
      return judged(log.length === 0 ? [] : first && last ? [[first, last]] : ['right']);
    },
  },
];
