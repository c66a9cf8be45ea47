import { Problem } from '@ganghui/spec';
import { type Check, holds, NotTried, same } from '../check.ts';
import { isObject, said } from '../kit.ts';

// An invented number: its digits check, its bearer would be 125 years old.
const invented = { mobile: '13800001234', idNumber: '320106190101010012' };

const otherMarket = (market: string): string => (market === '320000-98' ? '320000-97' : '320000-98');

export const accessChecks: readonly Check[] = [
  {
    id: 'no-key',
    title: { zh: '没有密钥得到 401', en: 'No key is 401' },
    todo: { zh: '报送地址一律先验密钥。', en: 'Ask every push address for a key first.' },
    run: async (kit) => {
      const without = await kit.put(kit.id(), {}, { key: null });
      holds('不带密钥 without', without.status === 401, '401', said(without));
      const wrong = await kit.put(kit.id(), {}, { key: `gh_${kit.market}_${'x'.repeat(43)}` });
      holds('密钥不对 wrong key', wrong.status === 401, '401', said(wrong));
    },
  },
  {
    id: 'other-market',
    title: { zh: '别的市场的地址得到 403', en: 'Another market’s address is 403' },
    todo: { zh: '密钥只能用于自己的市场。', en: 'A key opens the addresses of its own market only.' },
    run: async (kit) => {
      const path = `/v1/markets/${otherMarket(kit.market)}/postings/${kit.id()}`;
      const answer = await kit.call('PUT', path, { body: kit.record('x') });
      holds('别的市场 another market', answer.status === 403, '403', said(answer));
    },
  },
  {
    id: 'rate-headers',
    title: { zh: '每个应答写明还可以调用多少次', en: 'Every answer says how many calls are left' },
    todo: {
      zh: '应答带 RateLimit-Policy 和 RateLimit；超限回 429 和 Retry-After。',
      en: 'Send RateLimit-Policy and RateLimit; 429 comes with Retry-After.',
    },
    run: async (kit) => {
      const { headers } = await kit.get(kit.id());
      const policy = headers.get('ratelimit-policy') ?? '—';
      const left = headers.get('ratelimit') ?? '—';
      holds('RateLimit-Policy', /;\s*q=\d+/.test(policy) && /;\s*w=\d+/.test(policy), '"…";q=…;w=…', policy);
      holds('RateLimit', /;\s*r=\d+/.test(left) && /;\s*t=\d+/.test(left), '"…";r=…;t=…', left);
    },
  },
  {
    id: 'contacts-private',
    title: { zh: '未同意公开的联系方式不出现在公开地址', en: 'Contacts without consent are not in public answers' },
    todo: { zh: '公开应答里遮住联系人、电话和邮箱。', en: 'Mask name, phone and e-mail in every public answer.' },
    run: async (kit) => {
      const id = kit.id();
      const email = `${kit.prefix.toLowerCase()}@example.com`;
      const item = kit.item(await kit.put(id, { contactPhone: invented.mobile, contactEmail: email }), '报送 push');
      if (item.status !== 'published') throw new NotTried(`岗位没有公开 (status ${item.status})`);
      const answer = await kit.call('GET', `/v1/postings/${kit.market}.${id}`, { key: null });
      if (answer.status === 404 || answer.status === 401) throw new NotTried(`这里没有公开地址 no public address here (${said(answer)})`);
      holds('公开地址 public', answer.status === 200, '200', said(answer));
      const shown = [invented.mobile, email].filter((secret) => answer.text.includes(secret));
      holds('公开地址 public', shown.length === 0, '已遮住 masked', `明文 ${shown.length} 处 in plain`);
    },
  },
  {
    id: 'id-numbers',
    title: { zh: '身份证号不会留下', en: 'ID numbers never survive' },
    todo: { zh: '收到即删除身份证号，读回和回执里都没有。', en: 'Take ID numbers out on arrival, in what is read back and in receipts.' },
    run: async (kit) => {
      const id = kit.id();
      const description = `按图纸加工轴类零件，自检尺寸并填写记录，保养机床。报名请带身份证（样张 ${invented.idNumber}）。`;
      const pushed = await kit.put(id, { description });
      const read = await kit.get(id);
      holds('报送 push', pushed.status < 300, '2xx', said(pushed));
      const found = [pushed.text, read.text].filter((text) => text.includes(invented.idNumber)).length;
      same('读回 read back', { there: 0 }, { there: found });
    },
  },
];

/** Looks back over every refusal of the run. */
export const problemCheck: Check = {
  id: 'problems',
  title: { zh: '每个拒绝都是问题文档，说清错在哪里、怎样改', en: 'Every refusal is a problem document that says what to do' },
  todo: {
    zh: '按 RFC 9457 返回 type、title、status、detail；逐项错误写 pointer、rule、detail、fix。',
    en: 'RFC 9457: type, title, status, detail; errors with pointer, rule, detail, fix.',
  },
  run: async (kit) => {
    // One of its own, so that it says something also when it runs alone.
    await kit.put(kit.id(), { validThrough: '2020-01-31' });
    for (const { name, answer } of kit.refusals()) {
      const type = answer.headers.get('content-type') ?? '—';
      holds(name, type.startsWith('application/problem+json'), 'application/problem+json', type);
      const problem = Problem.safeParse(answer.json);
      const { type: kind, title, status, detail } = problem.success ? problem.data : {};
      holds(
        name,
        !!kind && !!title && !!detail,
        'type, title, status, detail',
        isObject(answer.json) ? Object.keys(answer.json).join() : '—',
      );
      same(name, { status: answer.status }, { status });
    }
  },
};
