import { type Check, holds, same } from '../check.ts';
import { problemKind, said } from '../kit.ts';
import { beginSet, closingOf, completeUnasked, onePart, onlyOurs, openSome, stillOpen } from './full-set-steps.ts';
import { readBack } from './read-back.ts';

const brake = {
  zh: '全量报送先算出将关闭的数目；超过上限、为全部、或有编号读不出时，须 confirmClose 写出确切数目才执行。',
  en: 'Count first what a full set closes; over the limit, all, or with unread ids only confirmClose with the exact number goes ahead.',
};

export const fullSetChecks: readonly Check[] = [
  {
    id: 'full-preview',
    title: { zh: '预览说出全量报送将关闭什么，且不关闭', en: 'The preview says what a full set would close, and closes nothing' },
    todo: brake,
    after: ['dry-run'],
    run: async (kit) => {
      const ids = await openSome(kit, 3);
      const [a = '', b = ''] = ids;
      const preview = kit.closing(await kit.post('/submissions/preview', { sourceIds: [a], unread: 0 }), '预览 preview');
      holds('预览 preview', preview.absent >= 2 && preview.open > preview.absent, 'open > absent ≥ 2', preview);
      const dry = kit.receipt(await kit.submit([kit.record(a)], { mode: 'full', dryRun: true }), '试报 dry run');
      same('试报 dry run', { absent: preview.absent, state: 'preview' }, { ...dry.closing });
      const unread = kit.closing(await kit.post('/submissions/preview', { sourceIds: [a], unread: 1 }), '有一条读不出 one unread');
      same('有一条读不出 one unread', { unread: 1, needsConfirmation: true }, unread);
      await stillOpen(kit, b);
    },
  },
  {
    id: 'full-empty-dry',
    title: { zh: '空的全量（试报）被拒绝', en: 'An empty full set is refused (dry run)' },
    todo: { zh: '零条记录的全量一律回 422，不关闭任何岗位。', en: 'A full set of zero records is 422, always, and closes nothing.' },
    after: ['dry-run'],
    run: async (kit) => {
      const [a = ''] = await openSome(kit, 1);
      const answer = await kit.submit([], { mode: 'full', dryRun: true });
      holds('空全量 empty set', answer.status === 422, '422 full-set-empty', said(answer));
      await stillOpen(kit, a);
    },
  },
  {
    id: 'full-empty',
    title: { zh: '空的全量被拒绝，不关闭任何岗位', en: 'An empty full set is refused and closes nothing' },
    todo: {
      zh: '零条记录的全量一律回 422，写了 confirmClose 也一样。',
      en: 'A full set of zero records is 422, whatever confirmClose says.',
    },
    sandboxOnly: true,
    after: ['full-empty-dry'],
    run: async (kit) => {
      await onlyOurs(kit);
      const ids = await openSome(kit, 2);
      const { absent } = kit.closing(await kit.post('/submissions/preview', { sourceIds: [], unread: 0 }), '预览 preview');
      for (const params of [{}, { confirmClose: absent }]) {
        const answer = await kit.submit([], { mode: 'full', ...params });
        holds('空全量 empty set', answer.status === 422, '422 full-set-empty', said(answer));
      }
      for (const id of ids) await stillOpen(kit, id);
    },
  },
  {
    id: 'full-brake',
    title: { zh: '关闭过多要报确切数目，数目不对仍拒绝', en: 'Closing too much needs the exact number; a wrong one is refused' },
    todo: brake,
    sandboxOnly: true,
    after: ['full-preview', 'full-empty-dry'],
    run: async (kit) => {
      await onlyOurs(kit);
      const [a = '', b = '', c = ''] = await openSome(kit, 4);
      const set = [kit.record(a)];
      const refused = await kit.submit(set, { mode: 'full' });
      const { absent } = closingOf(refused.json);
      same('不写数目 no number', { http: 409, kind: 'closing-unconfirmed' }, { http: refused.status, kind: problemKind(refused) });
      holds('不写数目 no number', typeof absent === 'number' && absent >= 3, 'closing.absent ≥ 3', absent);
      const number = Number(absent);
      const wrong = await kit.submit(set, { mode: 'full', confirmClose: number + 1 });
      holds('数目不对 wrong number', wrong.status === 409, '409 closing-unconfirmed', said(wrong));
      for (const id of [b, c]) await stillOpen(kit, id);
      const right = kit.receipt(await kit.submit(set, { mode: 'full', confirmClose: number }), '数目正确 the exact number');
      same('数目正确 the exact number', { closed: number, state: 'closed' }, { ...right.closing });
      await readBack(kit, b, { status: 'closed', reason: 'withdrawn' });
      await stillOpen(kit, a);
    },
  },
  {
    id: 'full-interrupted',
    title: { zh: '全量分批报到一半中断，不关闭任何岗位', en: 'A full set in parts that breaks off closes nothing' },
    todo: {
      zh: '只有 …/complete 才关闭；各批到齐前回 409 并列出缺哪几批。',
      en: 'Only …/complete closes; while parts are missing it answers 409 and names them.',
    },
    sandboxOnly: true,
    after: ['parts'],
    run: async (kit) => {
      const { b, path } = await beginSet(kit);
      await stillOpen(kit, b);
      const short = await kit.post(`${path}/complete`, { parts: 2, unread: 0 });
      holds('缺一批就完成 complete too early', short.status === 409, '409 parts-missing', said(short));
      await completeUnasked(kit, path);
      await stillOpen(kit, b);
    },
  },
  {
    id: 'full-parts',
    title: {
      zh: '全量分批完成时关闭缺少的，期间新报的不关',
      en: 'A full set in parts closes what it lacks at its end, but nothing that came meanwhile',
    },
    todo: {
      zh: '完成时按确切数目关闭；批次开始后才报来的岗位不在此列。',
      en: 'Close at complete with the exact number; a posting that came after the submission began is not absent.',
    },
    sandboxOnly: true,
    after: ['full-interrupted', 'full-brake'],
    run: async (kit) => {
      const { a, b, path } = await beginSet(kit);
      const meanwhile = kit.id();
      kit.item(await kit.put(meanwhile), '期间新报 meanwhile');
      const absent = Number((await completeUnasked(kit, path)).absent);
      const end = kit.submission(await kit.post(`${path}/complete`, { ...onePart, confirmClose: absent }), '完成 complete');
      same('完成 complete', { state: 'complete', closed: absent }, { state: end.state, closed: end.closing?.closed });
      await readBack(kit, b, { status: 'closed', reason: 'withdrawn' });
      await stillOpen(kit, a);
      await stillOpen(kit, meanwhile);
    },
  },
];
