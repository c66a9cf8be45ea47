import { type Check, holds, same } from '../check.ts';
import { gist, isObject, said, standing } from '../kit.ts';

const dayMs = 86_400_000;

export const timeChecks: readonly Check[] = [
  {
    id: 'not-yet',
    title: { zh: '有效期未到的岗位先等候，不公开', en: 'A posting whose validFrom is to come waits and is not public' },
    todo: { zh: 'validFrom 在将来时状态为 suspended，startsAt 写明生效时间。', en: 'A future validFrom is suspended with startsAt.' },
    run: async (kit) => {
      const id = kit.id();
      const from = new Date(kit.now().getTime() + 3 * dayMs).toISOString();
      const item = kit.item(await kit.put(id, { validFrom: from }), '未到期 not yet');
      same('未到期 not yet', { status: 'suspended' }, gist(item));
      holds(
        '未到期 not yet',
        item.startsAt !== undefined && Math.abs(Date.parse(item.startsAt) - Date.parse(from)) < 1000,
        `startsAt=${from}`,
        item.startsAt,
      );
      const open = await kit.call('GET', `/v1/postings/${kit.market}.${id}`, { key: null });
      holds('公开地址 public', open.status >= 400, '404 | 410', said(open));
    },
  },
  {
    id: 'past-end',
    title: { zh: '截止日期已过的岗位被退回', en: 'A posting whose end is past is refused' },
    todo: { zh: '回 422，errors 指出 /validThrough 和改法。', en: 'Answer 422; errors point to /validThrough and say what to write.' },
    run: async (kit) => {
      const id = kit.id();
      const answer = await kit.put(id, { validThrough: '2020-01-31' });
      holds('已截止 past', answer.status === 422, '422 posting-refused', said(answer));
      const errors = isObject(answer.json) && Array.isArray(answer.json.errors) ? answer.json.errors : [];
      const named = errors.some((error) => isObject(error) && error.pointer === '/validThrough' && !!error.rule && !!error.fix);
      holds('已截止 past', named, 'errors[].pointer=/validThrough, rule, fix', errors);
      same('没有入库 not stored', { there: false }, standing(await kit.get(id)));
    },
  },
  {
    id: 'clock-ahead',
    title: {
      zh: '时钟快了的更新时间不会让后来的更新无声丢失',
      en: 'An updatedAt of a fast clock never makes later updates vanish silently',
    },
    todo: {
      zh: '更新时间在将来的，要么收下且后来的更新仍被接受，要么后来的回 stale（409）并说明。',
      en: 'Either the later, honest update is stored, or it is told stale (409); never a 2xx that changed nothing.',
    },
    run: async (kit) => {
      const id = kit.id();
      const first = await kit.put(id, { updatedAt: new Date(kit.now().getTime() + dayMs).toISOString() });
      holds('更新时间在明天 updatedAt tomorrow', first.status === 422 || first.status < 300, '2xx | 422', said(first));
      const later = await kit.put(id, { title: '数控铣工', updatedAt: kit.now().toISOString() });
      if (later.status === 409) return;
      const item = kit.item(later, '如实的更新 an honest update');
      same('读回 read back', { title: '数控铣工', revision: item.revision }, standing(await kit.get(id)));
    },
  },
  {
    id: 'dry-run',
    title: { zh: '试报不留下任何东西，判定与真报一致', en: 'A dry run stores nothing and judges as the real push does' },
    todo: { zh: 'dryRun=true 走同一程序，只是不写库。', en: 'dryRun=true takes the same path and writes nothing.' },
    run: async (kit) => {
      const id = kit.id();
      const dry = kit.item(await kit.put(id, {}, { dryRun: true }), '试报一条 one dry');
      same('试报一条 one dry', { outcome: 'created', submissionId: null }, { ...dry });
      const batch = kit.receipt(await kit.submit([kit.record(id)], { dryRun: true }), '试报一批 a batch dry');
      same('试报一批 a batch dry', { created: 1, submissionId: null, dryRun: true }, { ...batch, ...batch.summary });
      same('没有入库 not stored', { there: false }, standing(await kit.get(id)));
      const real = kit.item(await kit.put(id), '真报 real');
      same('真报 real', { outcome: dry.outcome, score: dry.score, revision: 1 }, { ...real });
    },
  },
];
