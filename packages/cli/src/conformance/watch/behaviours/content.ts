import { type Behaviour, judgeEach } from '../behaviour.ts';
import type { Exchange, SeenRecord } from '../log.ts';

const fastByMs = 2 * 60_000;
const largeBytes = 100_000;
const refusedAtMost = 2;

const hasZone = (text: string): boolean => /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim());
const isClock = (text: string): boolean => /\d{1,2}:\d{2}/.test(text);
const stated = ({ records }: Exchange): string[] => (records ?? []).flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
// Without a zone the time is China's.
const instantOf = (text: string): number => Date.parse(hasZone(text) ? text : `${text.trim().replace(' ', 'T')}+08:00`);

function refusedPrints({ items, records }: Exchange): SeenRecord[] {
  const refused = new Set(items.filter(({ outcome }) => outcome === 'refused').map(({ sourceId }) => sourceId));
  return (records ?? []).filter(({ sourceId }) => sourceId !== null && refused.has(sourceId));
}
// A complete set holds what is still refused as well, or the posting would be closed.
const isOfSet = ({ path, query }: Exchange): boolean => query.mode === 'full' || /\/parts\/\d+$/.test(path);
const isSingle = ({ path }: Exchange): boolean => /\/postings\/[^/]+$/.test(path);

export const content: readonly Behaviour[] = [
  {
    id: 'utf8',
    title: { zh: '正文是 UTF-8，或写明编码', en: 'Bodies are UTF-8, or say what they are' },
    todo: {
      zh: '发 UTF-8；GBK 文件请写 Content-Type: text/csv; charset=gb18030。',
      en: 'Send UTF-8, or name the charset in Content-Type.',
    },
    judge: (log) =>
      judgeEach(
        log,
        ({ isUtf8 }) => isUtf8 !== null,
        (exchange) => (exchange.isUtf8 === true || /charset=(?!"?utf-?8)/i.test(exchange.contentType ?? '') ? [] : [exchange]),
      ),
  },
  {
    id: 'one-id-once',
    title: { zh: '一个正文里同一编号只出现一次', en: 'A sourceId stands once in a body' },
    todo: { zh: '按编号去重后再发，留最新的一条。', en: 'Send the newest of each sourceId only.' },
    judge: (log) =>
      judgeEach(
        log,
        ({ records, items }) => (records ?? items).length > 1,
        (exchange) => {
          const ids = (exchange.records ?? exchange.items).flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId]));
          return new Set(ids).size === ids.length ? [] : [exchange];
        },
      ),
  },
  {
    id: 'clock',
    title: { zh: '更新时间不在将来', en: 'updatedAt is not in the future' },
    todo: { zh: '服务器校时（NTP）；更新时间取数据库中修改的时间。', en: 'Set the clock by NTP; updatedAt is when the record changed.' },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => stated(exchange).length > 0,
        (exchange) => (stated(exchange).some((text) => instantOf(text) > exchange.at + fastByMs) ? [exchange] : []),
      ),
  },
  {
    id: 'zone',
    title: { zh: '更新时间带时区', en: 'updatedAt says its time zone' },
    todo: { zh: '写成 2026-11-21T09:30:00+08:00。', en: 'Write 2026-11-21T09:30:00+08:00.' },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => stated(exchange).some(isClock),
        (exchange) => (stated(exchange).some((text) => isClock(text) && !hasZone(text)) ? [exchange] : []),
      ),
  },
  {
    id: 'no-id-numbers',
    title: { zh: '不发身份证号', en: 'No ID numbers are sent' },
    todo: { zh: '岗位信息不需要任何人的身份证号，请在导出时去掉。', en: 'Postings need nobody’s ID number: leave it out of the export.' },
    judge: (log) =>
      judgeEach(
        log,
        ({ isUtf8 }) => isUtf8 === true,
        (exchange) => (exchange.idNumbers > 0 ? [exchange] : []),
      ),
  },
  {
    id: 'gzip',
    title: { zh: `超过 ${largeBytes / 1000} KB 的正文用 gzip 压缩`, en: `Bodies over ${largeBytes / 1000} kB are gzipped` },
    todo: { zh: '加 Content-Encoding: gzip，通常只剩十分之一。', en: 'Content-Encoding: gzip leaves about a tenth.' },
    judge: (log) =>
      judgeEach(
        log,
        // A spreadsheet is packed already.
        ({ bodyBytes, isGzip, isUtf8 }) => isUtf8 !== null && (isGzip || bodyBytes > largeBytes),
        (exchange) => (exchange.isGzip ? [] : [exchange]),
      ),
  },
  {
    id: 'mends-refused',
    title: { zh: '被退回的记录不原样反复报送', en: 'A refused record is not sent unchanged again and again' },
    todo: {
      zh: '记下退回的编号和原因，交经办人修改；改好之前不再发。',
      en: 'Keep the refused ids with their reasons for a clerk; do not send them until mended.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) => refusedPrints(exchange).length > 0 || (exchange.status === 422 && isSingle(exchange)),
        (exchange, later) => {
          const prints = new Set((isSingle(exchange) ? (exchange.records ?? []) : refusedPrints(exchange)).map(({ print }) => print));
          const again = later.filter(
            (other) =>
              !isOfSet(other) &&
              other.status !== null &&
              other.status < 500 &&
              other.status !== 429 &&
              (other.records ?? []).some(({ print }) => prints.has(print)),
          );
          return again.length >= refusedAtMost ? [exchange, ...again.slice(0, refusedAtMost)] : [];
        },
      ),
  },
  {
    id: 'reads-receipt',
    title: { zh: '一条被退回，不重发整批', en: 'One refused record does not bring the whole batch again' },
    todo: {
      zh: '逐条看回执：其余各条已入库，只需改好退回的几条。',
      en: 'Read the receipt by record: the others are stored; mend only the refused.',
    },
    judge: (log) =>
      judgeEach(
        log,
        ({ status, items, records }) =>
          status === 200 &&
          (records ?? []).length > 1 &&
          items.some(({ outcome }) => outcome === 'refused') &&
          items.some(({ outcome }) => outcome !== 'refused'),
        (exchange, later) => {
          const again = later.find((other) => other.body === exchange.body && other.path === exchange.path);
          return again ? [exchange, again] : [];
        },
      ),
  },
  {
    id: 'closes',
    title: { zh: '结束的岗位用 …/close 或全量报送关闭', en: 'Ended postings are closed, by …/close or a full set' },
    todo: {
      zh: '不要用 DELETE，也不要在记录里写删除标志；请调用 …/close 并写明原因。',
      en: 'No DELETE and no deleted flag in the record: call …/close with the reason.',
    },
    judge: (log) =>
      judgeEach(
        log,
        (exchange) =>
          exchange.method === 'DELETE' || isClosing(exchange) || (exchange.records ?? []).some(({ saysDeleted }) => saysDeleted),
        (exchange) => (isClosing(exchange) ? [] : [exchange]),
      ),
  },
];

function isClosing({ method, path, query, absent }: Exchange): boolean {
  return (
    method === 'POST' &&
    (/\/postings\/[^/]+\/close$/.test(path) ||
      (query.mode === 'full' && absent !== null) ||
      (path.endsWith('/complete') && absent !== null))
  );
}
