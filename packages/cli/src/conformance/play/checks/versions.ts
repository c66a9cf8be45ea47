import { type Check, holds, same } from '../check.ts';
import { gist, standing } from '../kit.ts';

const compareCurrent = {
  zh: '只与当前版本比较内容，不要与历史版本比较；A、B、A 是三个版本。',
  en: 'Compare with the current version only, never with the history: A, B, A are three revisions.',
};

export const versionChecks: readonly Check[] = [
  {
    id: 'created',
    title: { zh: '新岗位得到版本 1 和逐项得分', en: 'A new posting gets revision 1 and its score' },
    todo: {
      zh: '按接口说明返回 201 和完整回执，ETag 写版本号。',
      en: 'Answer 201 with the whole receipt; the ETag is the revision.',
    },
    run: async (kit) => {
      const id = kit.id();
      const answer = await kit.put(id);
      const item = kit.item(answer, '首次报送 first push');
      same('首次报送 first push', { http: 201, outcome: 'created', revision: 1 }, { http: answer.status, ...gist(item) });
      holds('首次报送 first push', item.score !== null && item.dimensions !== null, 'score, dimensions', item.score);
      holds('ETag', answer.headers.get('etag') === '"1"', '"1"', answer.headers.get('etag') ?? '—');
      same('读回 read back', { there: true, revision: 1 }, standing(await kit.get(id)));
    },
  },
  {
    id: 'unchanged',
    title: { zh: '同样内容再报不产生新版本', en: 'The same again is unchanged' },
    todo: { zh: '内容没有变化时返回 unchanged，不写新版本。', en: 'Answer unchanged and write nothing when the content is the same.' },
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      const again = kit.item(await kit.put(id), '原样再报 same again');
      same('原样再报 same again', { outcome: 'unchanged', revision: 1 }, gist(again));
      same('读回 read back', { revision: 1 }, standing(await kit.get(id)));
    },
  },
  {
    id: 'a-b-a',
    title: { zh: 'A→B→A 是三个版本', en: 'A→B→A makes three revisions' },
    todo: compareCurrent,
    run: async (kit) => {
      const id = kit.id();
      for (const [n, title] of ['数控车工', '数控铣工', '数控车工'].entries()) {
        const step = `第 ${n + 1} 次 push ${n + 1}`;
        const item = kit.item(await kit.put(id, { title }), step);
        same(step, { outcome: n === 0 ? 'created' : 'revised', revision: n + 1 }, gist(item));
      }
      same('读回 read back', { revision: 3, title: '数控车工' }, standing(await kit.get(id)));
    },
  },
  {
    id: 'close-repost',
    title: { zh: '关闭后原样再报即重新开放', en: 'Close, then the same again, reopens' },
    todo: compareCurrent,
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      same(
        '关闭 close',
        { status: 'closed', revision: 2 },
        gist(kit.item(await kit.act(id, 'close', { reason: 'withdrawn' }), '关闭 close')),
      );
      const again = kit.item(await kit.act(id, 'close', { reason: 'withdrawn' }), '再次关闭 close again');
      same('再次关闭 close again', { outcome: 'unchanged', revision: 2 }, gist(again));
      const back = kit.item(await kit.put(id), '再报 push again');
      same('再报 push again', { outcome: 'reopened', revision: 3 }, gist(back));
      const now = standing(await kit.get(id));
      holds('读回 read back', now.status !== 'closed' && now.reason === undefined, 'status≠closed', now);
    },
  },
  {
    id: 'suspend',
    title: { zh: '暂停的岗位改文字后仍暂停，恢复后可见', en: 'A suspended posting stays so when its text changes, until reopened' },
    todo: {
      zh: '暂停由市场决定，改内容不等于恢复；恢复用 …/reopen。',
      en: 'Suspending is the market’s decision: a change of text is no reopening; that is …/reopen.',
    },
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      same('暂停 suspend', { status: 'suspended' }, gist(kit.item(await kit.act(id, 'suspend'), '暂停 suspend')));
      same('改文字 revise', { status: 'suspended' }, gist(kit.item(await kit.put(id, { title: '数控铣工' }), '改文字 revise')));
      const back = kit.item(await kit.act(id, 'reopen'), '恢复 reopen');
      holds('恢复 reopen', back.status === 'published' || back.status === 'held', 'status=published|held', gist(back));
    },
  },
  {
    id: 'confirm',
    title: { zh: '确认仍在招聘不产生新版本', en: 'Confirming that it still stands makes no revision' },
    todo: { zh: '…/confirm 只更新时间，不产生版本。', en: '…/confirm moves the freshness only, never the revision.' },
    run: async (kit) => {
      const id = kit.id();
      kit.item(await kit.put(id), '首次报送 first push');
      same('确认 confirm', { outcome: 'unchanged', revision: 1 }, gist(kit.item(await kit.act(id, 'confirm'), '确认 confirm')));
      same('读回 read back', { revision: 1 }, standing(await kit.get(id)));
    },
  },
];
