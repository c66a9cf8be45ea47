import type { Answer, Send } from '../caller.ts';
import { type Check, holds, same, type Words } from '../check.ts';
import { type Kit, said, standing } from '../kit.ts';

type Bad = { id: string; title: Words; statuses: readonly number[]; send: (kit: Kit, sourceId: string) => Promise<Answer> };

const bombBytes = 20_000_000;
const json: Send = { type: 'application/json' };

const cases: readonly Bad[] = [
  {
    id: 'broken-json',
    title: { zh: '写坏的 JSON 得到 400', en: 'Broken JSON is 400' },
    statuses: [400, 422],
    send: (kit, id) => kit.put(id, {}, { ...json, body: `{"sourceId": "${id}", "title": ` }),
  },
  {
    id: 'wrong-type',
    title: { zh: '不认识的内容类型得到 415', en: 'An unknown content type is 415' },
    statuses: [415],
    send: (kit, id) => kit.put(id, {}, { type: 'text/html' }),
  },
  {
    id: 'wrong-encoding',
    title: { zh: '不是 UTF-8 的 JSON 得到 400', en: 'JSON that is no UTF-8 is 400' },
    statuses: [400, 422],
    send: (kit, id) => kit.put(id, {}, { ...json, body: Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xb3, 0xb5, 0x22, 0x7d]) }),
  },
  {
    id: 'too-many',
    title: { zh: '一次 1001 条得到 413', en: '1,001 records in one body are 413' },
    statuses: [413],
    send: async (kit, id) => {
      const ids = Array.from({ length: 1001 }, (_, n) => (n === 0 ? id : `${id}-${n}`));
      const answer = await kit.submit(
        ids.map((each) => kit.record(each)),
        {},
        { gzip: true },
      );
      if (answer.status < 300) kit.track(ids);
      return answer;
    },
  },
  {
    id: 'bomb',
    title: { zh: '压缩炸弹得到 413', en: 'A gzip bomb is 413' },
    statuses: [400, 413],
    send: (kit) => kit.submit(Buffer.alloc(bombBytes, ' '), {}, { ...json, gzip: true }),
  },
  {
    id: 'unknown-query',
    title: { zh: '写错的参数名得到 400', en: 'A misspelt query parameter is 400' },
    statuses: [400],
    send: (kit, id) => kit.submit([kit.record(id)], { dryrun: 'true' }),
  },
];

export const badInputChecks: readonly Check[] = cases.map(({ id, title, statuses, send }) => ({
  id,
  title,
  todo: {
    zh: `应回 ${statuses[0]} 的问题文档，说明错在哪里；什么都不入库；绝不回 5xx。`,
    en: `Answer a problem document with ${statuses[0]} that says what is wrong; store nothing; never a 5xx.`,
  },
  run: async (kit) => {
    const sourceId = kit.id();
    const answer = await send(kit, sourceId);
    holds('应答 answer', statuses.includes(answer.status), String(statuses[0]), said(answer));
    same('没有入库 not stored', { there: false }, standing(await kit.get(sourceId)));
  },
}));
