import type { Rule, Subject } from '../rule.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const clockSkew = 5 * minute;
const longestValidity = 366 * day;
const staleAfter = 60 * day;
const notice = '人社厅发〔2025〕60号';

/** Whether the market said when it published: a posting that does not is taken for published when it came. */
const saysPublished = ({ provenance }: Subject['posting']): boolean => (provenance['/publishedAt']?.confidence ?? 0) > 0;

const dated = (instant: string): string => instant.slice(0, 10);

function validityHits({ posting, charged, times: { published, through } }: Subject) {
  const { validThrough, publishedAt } = posting;
  const field = '/validThrough';
  if (validThrough === null || through === null) {
    const said = posting.provenance[field];
    if (charged.has(field)) return [];
    const message = said?.method === 'open-ended' ? { message: `有效期写成“${said.raw.slice(0, 12)}”，没有截止日期` } : {};
    return [{ field, evidence: said?.raw ?? '', ...message }];
  }
  const evidence = `${dated(publishedAt)} 至 ${dated(validThrough)}`;
  if (through < published) return [{ field, evidence, message: '截止日期早于发布日期', fix: '核对两个日期。' }];
  if (through > published + longestValidity)
    return [{ field, evidence, message: '有效期超过一年', fix: '有效期写在一年以内，到期可以续。', points: 2 }];
  return [];
}

export const timelyRules: readonly Rule[] = [
  {
    id: 'C-03',
    title: '有效期限',
    dimension: 'timely',
    severity: 'deduct',
    points: 3,
    basis: notice,
    message: '没有写截止日期',
    fix: '填写截止日期，例如 2026-12-31；只写日期的，当天有效。',
    check: validityHits,
  },
  {
    id: 'Q-05',
    title: '日期合理',
    dimension: 'normative',
    severity: 'deduct',
    points: 5,
    message: '发布日期在未来',
    fix: '核对发布日期和所报时区，应为北京时间。',
    check: ({ posting, now, times: { published, updated } }) => {
      const { publishedAt, updatedAt } = posting;
      if (!saysPublished(posting)) return [];
      if (published > now.getTime() + clockSkew) return [{ field: '/publishedAt', evidence: publishedAt }];
      if (updated < published - clockSkew)
        return [{ field: '/updatedAt', evidence: updatedAt, message: '更新时间早于发布日期', fix: '核对两个时间。', points: 2 }];
      return [];
    },
  },
  {
    id: 'Q-19',
    title: '未过期',
    dimension: 'timely',
    severity: 'block',
    points: 100,
    basis: notice,
    message: '招聘已经截止',
    fix: '仍在招聘的，改写截止日期后重报；不再招聘的，不必报送。',
    // Equality is still valid: the last instant of the last day counts.
    check: ({ posting: { validThrough }, now, times: { through } }) =>
      validThrough !== null && through !== null && through < now.getTime() ? [{ field: '/validThrough', evidence: validThrough }] : [],
  },
  {
    id: 'Q-20',
    title: '及时更新',
    dimension: 'timely',
    severity: 'deduct',
    points: 5,
    message: '发布超过 60 天没有更新，也没有截止日期',
    fix: '确认仍在招聘后更新发布时间，或写明截止日期。',
    check: ({ posting: { publishedAt }, now, times: { published, updated, through } }) =>
      through === null && now.getTime() - Math.max(published, updated) > staleAfter
        ? [{ field: '/publishedAt', evidence: dated(publishedAt) }]
        : [],
  },
];
