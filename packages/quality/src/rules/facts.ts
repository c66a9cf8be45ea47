import type { Hit, Rule, Subject } from '../rule.ts';

const manyPeople = 500;

// Minimum schooling asked, as GB/T 4658 codes it, in the order of years; graduate degrees first.
const levels: readonly (readonly [RegExp, readonly string[]])[] = [
  [/博士/g, ['11']],
  [/硕士|研究生/g, ['14', '10']],
  [/本科/g, ['20', '21']],
  [/大专|专科/g, ['30', '31']],
  [/中专|中技|职高|技校|高中/g, ['40', '41', '44', '47', '60', '61']],
  [/初中/g, ['70', '71']],
];
const demanded =
  /(博士|硕士|研究生|本科|大专|专科|中专|中技|职高|技校|高中|初中)(?:\/[\u4e00-\u9fa5]{2})?(?:\(含\))?(?:学历)?(?:及|或)?以上(?!.{0,6}优先)/g;

function schoolingHits({ posting: { education }, text }: Subject): Hit[] {
  if (education === null || !text.folded.includes('以上')) return [];
  const description = text.segments.find(({ field }) => field === '/description');
  if (!description) return [];
  const said = [...text.folded.slice(description.start, description.end).matchAll(demanded)].map((found) => found[1] ?? '');
  const codes = new Set(said.map((word) => levels.find(([pattern]) => new RegExp(pattern.source).test(word))?.[1]));
  const [only] = codes;
  // Two levels in one text are alternatives or two jobs; nobody can say which one the field meant.
  if (codes.size !== 1 || !only || only.includes(education)) return [];
  return [{ field: '/education', evidence: `${said[0]}以上` }];
}

export const factRules: readonly Rule[] = [
  {
    id: 'Q-12',
    title: '招聘人数合理',
    dimension: 'accurate',
    severity: 'warn',
    points: 0,
    message: `招聘人数超过 ${manyPeople} 人`,
    fix: '核对人数；确属大批招聘的，不必修改。',
    check: ({ posting: { headcount } }) =>
      headcount !== null && headcount > manyPeople ? [{ field: '/headcount', evidence: `${headcount}` }] : [],
  },
  {
    id: 'Q-13',
    title: '职业可以归类',
    dimension: 'accurate',
    severity: 'warn',
    points: 0,
    message: '看不出属于哪一种职业',
    fix: '岗位名称写通用的职业名称，或报送职业（工种）代码。',
    check: ({ posting: { occupation, title } }) =>
      occupation.code === null ? [{ field: '/occupation', evidence: title.slice(0, 20) }] : [],
  },
  {
    id: 'Q-15',
    title: '文字与学历栏一致',
    dimension: 'consistent',
    severity: 'deduct',
    points: 3,
    message: '正文里的学历要求与学历栏不同',
    fix: '以实际要求为准，改成一致。',
    check: schoolingHits,
  },
  {
    id: 'Q-23',
    title: '应聘网址安全',
    dimension: 'accessible',
    severity: 'deduct',
    points: 3,
    message: '应聘网址不是 https',
    fix: '填写单位或市场网站的 https 网址。',
    check: ({ posting: { applyUrl } }) => {
      if (applyUrl === null || applyUrl.trim() === '') return [];
      const evidence = applyUrl.slice(0, 40);
      if (!/^https:\/\/[^/\s]+\.[^/\s]+/i.test(applyUrl)) return [{ field: '/applyUrl', evidence }];
      return /^https:\/\/(?:t\.cn|url\.cn|dwz\.cn|suo\.im|bit\.ly|tinyurl\.com|qm\.qq\.com|jq\.qq\.com)\//i.test(applyUrl)
        ? [{ field: '/applyUrl', evidence, message: '应聘网址是短链接或群链接，看不出去向' }]
        : [];
    },
  },
];
