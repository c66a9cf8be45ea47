import type { Answer } from '../caller.ts';
import { type Check, holds, same } from '../check.ts';
import { gist, type Kit, said } from '../kit.ts';
import { readBack } from './read-back.ts';

const conditional = {
  zh: '写入时以版本号为条件；条件不成立回 412（If-Match）或 409，并说明现在的版本。',
  en: 'Write on condition of the revision; answer 412 (If-Match) or 409 when it no longer stands.',
};

const titles = ['数控铣工', '数控磨工'] as const;
const won = (answer: Answer): boolean => answer.status === 200;

/** Both writers start at once; answers in the order of `titles`. */
const race = (kit: Kit, id: string, headers: Record<string, string>): Promise<Answer[]> =>
  Promise.all(titles.map((title) => kit.put(id, { title }, { headers })));

async function lastIsKept(kit: Kit, id: string, answers: readonly Answer[]): Promise<void> {
  const accepted = answers.flatMap((answer, n) => (won(answer) ? [{ title: titles[n], item: kit.item(answer, '抢写 race') }] : []));
  const revisions = accepted.map(({ item }) => item.revision ?? 0);
  holds('抢写 race', new Set(revisions).size === revisions.length, '每次写入各有版本 one revision a write', { revisions });
  const last = accepted.find(({ item }) => item.revision === Math.max(...revisions));
  await readBack(kit, id, { title: last?.title, revision: last?.item.revision });
}

export const writerChecks: readonly Check[] = [
  {
    id: 'out-of-order',
    title: { zh: '更新时间较早的内容不能覆盖较新的', en: 'An older updatedAt never wins' },
    todo: { zh: '比较双方写明的 updatedAt，较早的回 stale（409）。', en: 'Compare the stated updatedAt; the older one is stale (409).' },
    run: async (kit) => {
      const id = kit.id();
      const ago = (minutes: number): string => new Date(kit.now().getTime() - minutes * 60_000).toISOString();
      kit.item(await kit.put(id, { title: '数控铣工', updatedAt: ago(5) }), '较新的 the newer');
      const old = await kit.put(id, { title: '数控车工', updatedAt: ago(60) });
      holds('较早的 the older', old.status === 409, '409 posting-stale', said(old));
      const batch = kit.receipt(await kit.submit([kit.record(id, { updatedAt: ago(60) })]), '批量中较早的 the older in a batch');
      same('批量中较早的 the older in a batch', { outcome: 'stale', revision: 1 }, gist(batch.items[0]));
      await readBack(kit, id, { revision: 1, title: '数控铣工' });
    },
  },
  {
    id: 'if-match',
    title: { zh: '旧版本号的 If-Match 得到 412', en: 'If-Match of an old revision is 412' },
    todo: conditional,
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      const right = await kit.put(id, { title: '数控铣工' }, { headers: { 'If-Match': '"1"' } });
      same('版本相符 matching', { outcome: 'revised', revision: 2 }, gist(kit.item(right, '版本相符 matching')));
      const old = await kit.put(id, { title: '数控磨工' }, { headers: { 'If-Match': '"1"' } });
      holds('旧版本 old revision', old.status === 412, '412', said(old));
      const fresh = await kit.put(id, { title: '数控磨工' }, { headers: { 'If-None-Match': '*' } });
      holds('If-None-Match: *', fresh.status === 412, '412', said(fresh));
      await readBack(kit, id, { revision: 2, title: '数控铣工' });
    },
  },
  {
    id: 'race-if-match',
    title: { zh: '两人同时改同一版本，恰有一人成功', en: 'Two writers of one revision: exactly one wins' },
    todo: conditional,
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      const answers = await race(kit, id, { 'If-Match': '"1"' });
      holds('抢写 race', answers.filter(won).length === 1, '恰有一个 exactly one 200', answers.map(said).join(', '));
      holds(
        '抢写 race',
        answers.every((answer) => won(answer) || answer.status === 412 || answer.status === 409),
        '412 | 409',
        answers.map(said).join(', '),
      );
      await lastIsKept(kit, id, answers);
    },
  },
  {
    id: 'race-blind',
    title: { zh: '不带版本号的两次同时写入互不丢失', en: 'Two blind writers: no update is lost' },
    todo: conditional,
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      const answers = await race(kit, id, {});
      const came = answers.map(said).join(', ');
      holds('抢写 race', answers.some(won) && answers.every((answer) => won(answer) || answer.status === 409), '200 | 409', came);
      await lastIsKept(kit, id, answers);
    },
  },
  {
    id: 'race-same',
    title: { zh: '同样内容同时写两次，两次都成功', en: 'The same twice at once: both are well' },
    todo: {
      zh: '写入冲突后重读一次；内容相同就回 unchanged。',
      en: 'After a conflict read again; the same content there means unchanged.',
    },
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      const answers = await Promise.all([1, 2].map(() => kit.put(id, { title: '数控铣工' })));
      holds('同时写入 at once', answers.every(won), '200, 200', answers.map(said).join(', '));
      await readBack(kit, id, { revision: 2, title: '数控铣工' });
    },
  },
];
