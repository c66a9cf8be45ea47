import { callMaker, market } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';
import { profile, turner, unreadable } from './postings.ts';

const ofProvince = callMaker('province', market);
const ofMarket = callMaker('market', market);
const ofPosting = callMaker('market', { ...market, sourceId: 'NT-2026-0042' });

/** A market is registered, gets its key, and sends its first posting. */
export const postingCalls: readonly ExampleCall[] = [
  ofProvince('new-market', 'putMarket', ['登记一个市场', 'A market is registered'], {
    body: { name: '南通市公共人力资源市场', region: '320600', city: '南通市', phone: '0513-80000000', limits: { closePercent: 20 } },
    status: 201,
  }),
  ofProvince('first-key', 'issueKey', ['给市场签发密钥', 'The market gets a key'], {
    body: { label: '报送系统', scopes: ['push'], days: 365 },
    status: 201,
    keeps: { marketKey: '/secret', keyId: '/id' },
  }),
  callMaker('province')('all-markets', 'listMarkets', ['列出市场', 'The markets']),
  ofProvince('one-market', 'getMarket', ['读取市场', 'The market']),
  ofMarket('csv-profile', 'putProfile', ['登记 CSV 的列名', 'Columns of a CSV file'], { body: profile }),
  ofMarket('all-profiles', 'getProfiles', ['读取报送格式', 'The profiles']),
  ofPosting('dry-run', 'putPosting', ['试报，什么都不保存', 'A dry run: nothing is stored'], { query: { dryRun: 'true' }, body: turner }),
  ofPosting('new-posting', 'putPosting', ['新建', 'A new posting'], { body: turner, status: 201 }),
  ofPosting('same-again', 'putPosting', ['原样重发：无变化', 'The same again: unchanged'], { body: turner }),
  ofPosting('revised', 'putPosting', ['只在版本 1 上修改', 'Revised, if it still stands at revision 1'], {
    headers: { 'If-Match': '"1"' },
    body: { ...turner, headcount: '6人' },
  }),
  ofPosting('wrong-revision', 'putPosting', ['版本已不是 1', 'It does not stand at revision 1 any more'], {
    headers: { 'If-Match': '"1"' },
    body: turner,
    status: 412,
    problem: 'revision-mismatch',
  }),
  ofPosting('refused', 'putPosting', ['未通过校验', 'Refused'], {
    params: { sourceId: 'NT-2026-0099' },
    body: unreadable,
    status: 422,
    problem: 'posting-refused',
  }),
  ofPosting('read-back', 'getMarketPosting', ['读回', 'Read back']),
  ofPosting('still-open', 'confirmPosting', ['确认仍在招聘', 'It still stands']),
  ofPosting('suspended', 'suspendPosting', ['暂停', 'Suspended']),
  ofPosting('reopened', 'reopenPosting', ['重新发布', 'Reopened']),
  callMaker('none')('public', 'getPosting', ['公开的样子', 'As the public sees it'], {
    params: { postingId: '320600-01.NT-2026-0042' },
  }),
  ofPosting('filled', 'closePosting', ['招满，录用 4 人', 'Filled, four hired'], { body: { reason: 'filled', hires: 4 } }),
];
