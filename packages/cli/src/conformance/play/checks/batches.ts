import { isDeepStrictEqual } from 'node:util';
import { type Check, holds, same } from '../check.ts';
import { gist, standing } from '../kit.ts';
import { readBack } from './read-back.ts';

const perRecord = {
  zh: '逐条判定：一条不合格，不影响其他各条；回执一条记录一项。',
  en: 'Judge record by record: a bad one never takes its neighbours along; one receipt item per record.',
};

export const batchChecks: readonly Check[] = [
  {
    id: 'batch-again',
    title: { zh: '同一批再报，全部 unchanged', en: 'The same batch again is all unchanged' },
    todo: { zh: '重复报送必须安全：内容相同即 unchanged。', en: 'Sending again must be safe: the same content is unchanged.' },
    run: async (kit) => {
      const ids = [kit.id(), kit.id(), kit.id()];
      const body = ids.map((id) => kit.record(id));
      const first = kit.receipt(await kit.submit(body), '第一次 first');
      same('第一次 first', { created: 3, items: 3 }, { ...first.summary, items: first.items.length });
      const again = kit.receipt(await kit.submit(body), '第二次 again');
      same('第二次 again', { unchanged: 3, created: 0, revised: 0 }, again.summary);
      await readBack(kit, ids[0] ?? '', { revision: 1 });
    },
  },
  {
    id: 'twice-in-body',
    title: { zh: '一批里同一编号两次，只写一次', en: 'One sourceId twice in a body is written once' },
    todo: {
      zh: '同批重号只写更新时间最新（都没写明时最后一条）的一条，其余回 refused 并说明。',
      en: 'Write only the newest (or the last) of them; the others are refused with a finding.',
    },
    run: async (kit) => {
      const id = kit.id();
      const body = [kit.record(id, { title: '数控车工' }), kit.record(id, { title: '数控铣工' })];
      const receipt = kit.receipt(await kit.submit(body), '同批重号 twice');
      same('第 1 行 line 1', { outcome: 'refused' }, gist(receipt.items[0]));
      holds('第 1 行 line 1', (receipt.items[0]?.findings.length ?? 0) > 0, '说明原因的 finding', receipt.items[0]?.findings);
      same('第 2 行 line 2', { outcome: 'created', revision: 1 }, gist(receipt.items[1]));
      const again = kit.receipt(await kit.submit(body), '再报 again');
      same('再报 again', { outcome: 'unchanged', revision: 1 }, gist(again.items[1]));
      await readBack(kit, id, { revision: 1, title: '数控铣工' });
    },
  },
  {
    id: 'neighbours',
    title: { zh: '一条不合格，其余照常入库', en: 'One bad record: its neighbours go through' },
    todo: perRecord,
    run: async (kit) => {
      const [a, bad, b] = [kit.id(), kit.id(), kit.id()];
      const answer = await kit.submit([kit.record(a), kit.record(bad, { validThrough: '2020-01-31' }), kit.record(b)]);
      const receipt = kit.receipt(answer, '混合批 mixed batch');
      same('混合批 mixed batch', { created: 2, refused: 1, items: 3 }, { ...receipt.summary, items: receipt.items.length });
      const refused = receipt.items[1];
      same('不合格的 the bad one', { sourceId: bad, outcome: 'refused', revision: null }, gist(refused));
      const finding = refused?.findings.find(({ severity }) => severity === 'block');
      holds(
        '不合格的 the bad one',
        !!finding?.rule && !!finding.field && !!finding.message && !!finding.fix,
        'rule, field, message, fix',
        refused?.findings ?? [],
      );
      for (const id of [a, b]) await readBack(kit, id, { there: true });
      same('不合格的没有入库 the bad one is not stored', { there: false }, standing(await kit.get(bad)));
    },
  },
  {
    id: 'broken-line',
    title: { zh: '一行写坏，前后各行照常，回执指出行号', en: 'One broken NDJSON line: the others go through, the line is named' },
    todo: perRecord,
    run: async (kit) => {
      const [a, b] = [kit.id(), kit.id()];
      const body = `${JSON.stringify(kit.record(a))}\n{"sourceId": "${b}", "title":\n${JSON.stringify(kit.record(b))}\n`;
      const receipt = kit.receipt(await kit.submit(body, {}, { type: 'application/x-ndjson' }), '坏行 broken line');
      const lines = receipt.items.map(({ line, outcome }) => `${line}:${outcome}`).join(' ');
      same('坏行 broken line', { lines: '1:created 2:refused 3:created' }, { lines });
      await readBack(kit, b, { there: true });
    },
  },
  {
    id: 'receipt-kept',
    title: { zh: '回执事后可查，与当时应答一致', en: 'The receipt can be read afterwards and equals the reply' },
    todo: {
      zh: '回执随报送一起保存，按 submissionId 可查、可分页、可筛选。',
      en: 'Keep the receipt with the submission: by id, in pages, by outcome.',
    },
    run: async (kit) => {
      const [a, bad] = [kit.id(), kit.id()];
      const reply = kit.receipt(await kit.submit([kit.record(a), kit.record(bad, { validThrough: '2020-01-31' })]), '报送 push');
      holds('报送 push', !!reply.submissionId, 'submissionId', reply.submissionId);
      const path = `${kit.base}/submissions/${reply.submissionId}`;
      const kept = kit.receipt(await kit.call('GET', path), '读回执 read');
      same('读回执 read', { summary: reply.summary }, { summary: kept.summary });
      const other = reply.items.findIndex((item, at) => !isDeepStrictEqual(item, kept.items[at]));
      holds('读回执 read', other < 0, '与应答相同 equal to the reply', { reply: gist(reply.items[other]), kept: gist(kept.items[other]) });
      const refused = kit.receipt(await kit.call('GET', `${path}?outcome=refused`), '只看退回 refused only');
      same('只看退回 refused only', { ids: bad }, { ids: refused.items.map(({ sourceId }) => sourceId).join() });
      const page = kit.receipt(await kit.call('GET', `${path}?limit=1`), '第一页 first page');
      holds('第一页 first page', page.items.length === 1 && page.next !== null, '1 item, next', {
        items: page.items.length,
        next: page.next,
      });
      const rest = kit.receipt(await kit.call('GET', `${path}?limit=1&after=${encodeURIComponent(page.next ?? '')}`), '第二页 next page');
      same('第二页 next page', { ids: bad }, { ids: rest.items.map(({ sourceId }) => sourceId).join() });
    },
  },
];
