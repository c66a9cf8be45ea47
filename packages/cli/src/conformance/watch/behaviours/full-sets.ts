import { type Behaviour, judgeEach } from '../behaviour.ts';
import { type Exchange, endOf, isDryRun } from '../log.ts';

const partNumber = ({ path }: Exchange): number | undefined => {
  const found = /\/parts\/(\d+)$/.exec(path)?.[1];
  return found === undefined ? undefined : Number(found);
};
const submissionOf = ({ path }: Exchange): string | undefined => /\/submissions\/([^/]+)\/(?:parts\/\d+|complete)$/.exec(path)?.[1];
const isComplete = ({ method, path }: Exchange): boolean => method === 'POST' && path.endsWith('/complete');
const isFull = ({ method, path, query }: Exchange): boolean => method === 'POST' && path.endsWith('/submissions') && query.mode === 'full';
const isOk = ({ status }: Exchange): boolean => status !== null && status < 300;
// A dry run of it answers `receiving`.
const isEnding = (exchange: Exchange): boolean =>
  isComplete(exchange) && isOk(exchange) && (exchange.state === 'complete' || exchange.state === 'closing');
const ownOf = ({ submissionId }: Exchange, log: readonly Exchange[]): Exchange[] =>
  log.filter((other) => submissionOf(other) === submissionId);

export const fullSets: readonly Behaviour[] = [
  {
    id: 'no-empty-full',
    title: { zh: '不发空的全量', en: 'Never an empty full set' },
    todo: {
      zh: '查不到数据时停下来报警，不要当成“全部结束”。',
      en: 'When the query finds nothing stop and alert; it does not mean that all has ended.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => (isFull(exchange) && !isDryRun(exchange)) || exchange.problem === 'full-set-empty',
        (exchange) =>
          exchange.problem === 'full-set-empty' || exchange.records?.length === 0 || exchange.bodyBytes === 0 ? [exchange] : [],
      ),
  },
  {
    id: 'exact-number',
    title: { zh: 'confirmClose 只写平台刚说出的确切数目', en: 'confirmClose is exactly the number the exchange has just named' },
    todo: {
      zh: '先预览或看 409 里的 closing.absent，由人确认后再写这个数；不要写死，不要写最大值。',
      en: 'Take closing.absent of the preview or the 409, let a person confirm it; never a constant or a maximum.',
    },
    judge: (log) =>
      judgeEach(
        log,
        ({ confirmClose }) => confirmClose !== null,
        (exchange) => {
          const named = log.filter((other) => other.absent !== null && other !== exchange && endOf(other) <= exchange.at).at(-1);
          return named?.absent === exchange.confirmClose ? [] : [...(named ? [named] : []), exchange];
        },
      ),
  },
  {
    id: 'parts-whole',
    title: { zh: '各批编号从 1 连续，完成时数目相符', en: 'Parts are numbered from 1 without a hole, and complete tells their number' },
    todo: {
      zh: '批号 1、2、3…；完成时的 parts 等于最后的批号。',
      en: 'Number the parts 1, 2, 3…; `parts` of complete is the last of them.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => isComplete(exchange) && exchange.parts !== null,
        (exchange) => {
          const sent = log.filter((other) => submissionOf(other) === submissionOf(exchange) && other.at <= exchange.at && isOk(other));
          const numbers = new Set(sent.flatMap((other) => partNumber(other) ?? []));
          const whole = Array.from({ length: exchange.parts ?? 0 }, (_, at) => at + 1).every((number) => numbers.has(number));
          return whole && numbers.size === exchange.parts ? [] : [exchange];
        },
      ),
  },
  {
    id: 'completes-once',
    title: { zh: '完成只调用一次，状态为 closing 时才再调用', en: 'complete is called once, and again only while the state is closing' },
    todo: { zh: '收到 state=complete 即止。', en: 'Stop at state=complete.' },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => isComplete(exchange) && isOk(exchange) && exchange.state === 'complete',
        (exchange, later) => {
          const again = later.find((other) => isComplete(other) && other.path === exchange.path);
          return again ? [exchange, again] : [];
        },
      ),
  },
  {
    id: 'completes',
    title: { zh: '开始的分批报送都会完成', en: 'A submission in parts that was begun is completed' },
    todo: {
      zh: '各批传完后调用 …/complete；不调用，全量就不生效。',
      en: 'Call …/complete after the last part; without it a full set does nothing.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => {
          if (!exchange.path.endsWith('/submissions/open') || !isOk(exchange) || exchange.submissionId === null) return false;
          // Nothing was sent into it, or a person has yet to confirm: neither right nor wrong.
          const last = ownOf(exchange, log).at(-1);
          return last !== undefined && last.problem !== 'closing-unconfirmed';
        },
        (exchange, later) => {
          const own = ownOf(exchange, later);
          return own.some(isEnding) ? [] : [exchange, ...own.slice(-1)];
        },
      ),
  },
];
