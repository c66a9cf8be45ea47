import type { Answer, Prose } from '../prose.ts';

const receipt = (words: Answer['words']): Answer => ({ status: 200, words, schema: 'PostingReceipt', headers: ['ETag'] });
const standing = ['posting-unknown', 'posting-stale', 'revision-mismatch', 'posting-closed'] as const;
const lifeCycle = [...standing, 'store-interrupted'] as const;

export const postingProse = {
  putPosting: {
    tag: 'postings',
    summary: ['报送一个岗位', 'Send one posting'],
    about: [
      '用本系统的字段名报送一个岗位：没有就新建，有就更新，内容相同则什么都不变（unchanged）。重发总是安全的。只与现行版本比较：A、B、A 是三个版本；已结束的岗位再次报送即重新发布。更新时间（updatedAt）早于现行版本的不会覆盖它（409 posting-stale）。',
      'Sends one posting in the field names of the exchange: new if there is none, revised if there is one, unchanged if it says the same. Sending again is always safe. Only the current version counts: A, B, A makes three revisions; a closed posting that is sent again is reopened. A record whose updatedAt is older than the current version does not replace it (409 posting-stale).',
    ],
    headers: ['If-Match', 'If-None-Match', 'Content-Encoding'],
    takes: 'PostingFields',
    answers: [
      { status: 201, words: ['新建，回执', 'Created; the receipt'], schema: 'PostingReceipt', headers: ['ETag'] },
      receipt(['更新、无变化、重新发布、待审核，或试报；回执', 'Revised, unchanged, reopened, held, or a dry run; the receipt']),
    ],
    refusals: ['posting-refused', 'posting-stale', 'revision-mismatch', 'store-interrupted'],
  },
  getMarketPosting: {
    tag: 'postings',
    summary: ['读回一个岗位', 'Read a posting back'],
    about: [
      '本市场的岗位现在在交换中心是什么样：各状态都可读，含联系方式、质量分与每个字段的来历。',
      'What the exchange holds of a posting of this market: whatever its status, with contact, quality and where each field came from.',
    ],
    answers: [{ status: 200, words: ['岗位', 'The posting'], schema: 'MarketPosting', headers: ['ETag'] }],
    refusals: ['posting-unknown'],
  },
  listMarketPostings: {
    tag: 'postings',
    summary: ['列出本市场的岗位', 'List the postings of the market'],
    about: [
      '某一状态的岗位，一行一个，按最近变动排列，供每日与本地系统核对。列表可能晚一两秒。',
      'The postings in one status, a line each, in the order of their last change: for the daily comparison with the own system. The list may be a second or two behind.',
    ],
    answers: [{ status: 200, words: ['一页；next 为 null 时到底', 'A page; next is null on the last'], schema: 'PostingPage' }],
  },
  closePosting: {
    tag: 'postings',
    summary: ['结束招聘', 'Close'],
    about: [
      '写明原因；只有 filled 可以带录用人数 hires。已按同一原因结束的不变。原因不同须先重新发布。',
      'Says why; hires only goes with filled. Closing for the same reason again changes nothing; for another reason reopen first.',
    ],
    headers: ['If-Match'],
    answers: [receipt(['已结束', 'Closed'])],
    refusals: lifeCycle,
  },
  suspendPosting: {
    tag: 'postings',
    summary: ['暂停', 'Suspend'],
    about: [
      '岗位不再公开，直到重新发布；等待生效的岗位不再自动发布。',
      'Hides a posting until it is reopened; one that waits for its start does not start by itself any more.',
    ],
    headers: ['If-Match'],
    answers: [receipt(['已暂停', 'Suspended'])],
    refusals: lifeCycle,
  },
  reopenPosting: {
    tag: 'postings',
    summary: ['重新发布', 'Reopen'],
    about: [
      '把暂停或已结束的岗位原样恢复，按其问题与日期重新判断：可能待审核，也可能等待生效。截止日期已过的须带新日期重新报送。',
      'Brings back a suspended or closed posting as it was, judged again by its findings and dates: it may be held, or wait for its start. One whose last day has passed is sent again with a new date.',
    ],
    headers: ['If-Match'],
    answers: [receipt(['已恢复', 'Reopened'])],
    refusals: [...lifeCycle, 'posting-ended'],
  },
  confirmPosting: {
    tag: 'postings',
    summary: ['确认仍在招聘', 'Confirm that it still stands'],
    about: [
      '只更新新鲜度：不产生新版本，不产生事件。每周确认一次，胜过改动文字。',
      'Moves the freshness only: no revision, no event. Better once a week than a change of words.',
    ],
    headers: ['If-Match'],
    answers: [receipt(['已确认', 'Confirmed'])],
    refusals: [...standing, 'posting-ended'],
  },
} as const satisfies Record<string, Prose>;
