import { PartReceipt } from '@ganghui/spec';
import type { Answer } from '../caller.ts';
import { type Check, holds, same } from '../check.ts';
import { isObject, problemKind, said, standing } from '../kit.ts';

const outcomesOf = (answer: Answer): string => {
  const read = PartReceipt.safeParse(answer.json);
  return read.success ? read.data.items.map(({ sourceId, outcome }) => `${sourceId} ${outcome}`).join() : said(answer);
};

export const partChecks: readonly Check[] = [
  {
    id: 'parts',
    title: { zh: '分批报送：缺批不完成，重复完成得到同一答复', en: 'Parts: no end while one is missing; completing twice is one answer' },
    todo: {
      zh: '缺批回 409 并在 missing 列出；完成后再完成返回同一结果；完成后的新批回 409。',
      en: '409 with `missing` while parts are missing; completing again answers the same; a part after the end is 409.',
    },
    run: async (kit) => {
      const [a, b, late] = [kit.id(), kit.id(), kit.id()];
      const { submissionId } = kit.submission(await kit.post('/submissions/open', { mode: 'delta' }), '开始 open');
      const id = submissionId ?? '';
      same('第 1 批 part 1', { items: `${a} created` }, { items: outcomesOf(await kit.part(id, 1, [kit.record(a)])) });
      const short = await kit.post(`/submissions/${id}/complete`, { parts: 2, unread: 0 });
      same(
        '缺批 missing',
        { http: 409, kind: 'parts-missing', missing: [2] },
        {
          http: short.status,
          kind: problemKind(short),
          missing: isObject(short.json) ? short.json.missing : undefined,
        },
      );
      same('第 2 批 part 2', { items: `${b} created` }, { items: outcomesOf(await kit.part(id, 2, [kit.record(b)])) });
      const ends = [];
      for (const step of ['完成 complete', '再次完成 complete again']) {
        const { state, summary, completedAt } = kit.submission(
          await kit.post(`/submissions/${id}/complete`, { parts: 2, unread: 0 }),
          step,
        );
        same(step, { state: 'complete', created: 2 }, { state, ...summary });
        ends.push(completedAt);
      }
      same('再次完成 complete again', { completedAt: ends[0] }, { completedAt: ends[1] });
      const after = await kit.part(id, 3, [kit.record(late)]);
      holds('完成后的批 a part after the end', after.status === 409, '409 submission-complete', said(after));
      same('没有入库 not stored', { there: false }, standing(await kit.get(late)));
    },
  },
  {
    id: 'part-again',
    title: { zh: '同一批再传得到首次答复，换内容被拒绝', en: 'A part again gets its first answer; other bytes are refused' },
    todo: {
      zh: '按批号和正文判断：相同返回首次答复，不同回 409。',
      en: 'By number and body: the same gets the first answer, another body is 409.',
    },
    run: async (kit) => {
      const [a, b] = [kit.id(), kit.id()];
      const { submissionId } = kit.submission(await kit.post('/submissions/open', { mode: 'delta' }), '开始 open');
      const id = submissionId ?? '';
      const body = [kit.record(a)];
      same('第 1 批 part 1', { items: `${a} created` }, { items: outcomesOf(await kit.part(id, 1, body)) });
      same('再传 again', { items: `${a} created` }, { items: outcomesOf(await kit.part(id, 1, body)) });
      const other = await kit.part(id, 1, [kit.record(b)]);
      holds('换内容 other bytes', other.status === 409, '409 part-conflict', said(other));
      same('没有入库 not stored', { there: false }, standing(await kit.get(b)));
    },
  },
];
