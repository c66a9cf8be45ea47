import type { PostingContent } from '@ganghui/spec';
import { saysNothing } from '../placeholder.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

const elements = '人力资源市场暂行条例 第24条';

const rawOf = (posting: PostingContent, field: string): string => posting.provenance[field]?.raw ?? '';

const payFix = '写明薪资的最低数和最高数，例如“5000-7000元/月”。';
const unstatedPay = 12;

function payHits({ posting, charged }: Subject): Hit[] {
  const { pay } = posting;
  const field = '/pay';
  const evidence = pay?.text || rawOf(posting, field);
  if (pay && (pay.min !== null || pay.max !== null)) return [];
  const negotiable = pay?.negotiable || /面议/.test(evidence);
  if (!negotiable && saysNothing(evidence)) return [{ field, evidence, message: '没有写基本劳动报酬', fix: payFix }];
  const message = negotiable ? '薪资只写了面议，没有数额' : '薪资的写法无法识别';
  // Words that nobody can read cost what 面议 costs, once. Reading knows best what to write instead: it may be another currency.
  const fix = (!negotiable && charged.get(field)?.fix) || payFix;
  return [{ field, evidence, message, fix, severity: 'deduct', points: unstatedPay, coversReading: true }];
}

// A market that keeps duties apart may fill them with “详见附件” and still list what it asks for.
const statedDuties = (description: string): string =>
  !description.startsWith('岗位职责：') ? description : (/^岗位职责：\n(.*?)(?:\n任职要求：|$)/s.exec(description)?.[1] ?? description);

function elementHits(subject: Subject): Hit[] {
  const { employer, title, description } = subject.posting;
  const hits: Hit[] = [];
  const need = (field: string, said: string | null, message: string, fix: string): void => {
    if (saysNothing(said)) hits.push({ field, evidence: said ?? '', message, fix });
  };
  need('/employer/name', employer.name, '没有写用人单位', '填写营业执照或法人证书上的单位全称。');
  need('/title', title, '没有写岗位名称', '填写岗位名称，例如“数控车工”。');
  need('/description', statedDuties(description), '没有写工作内容', '写明做什么、有什么要求，至少两三句话。');
  return [...hits, ...payHits(subject)];
}

function headcountHits({ posting, charged }: Subject): Hit[] {
  if (posting.headcount !== null || charged.has('/headcount')) return [];
  const found = posting.provenance['/headcount'];
  if (found?.several) return [{ field: '/headcount', evidence: found.raw, message: '招聘人数写成了“若干”，没有数字', points: 3 }];
  return [{ field: '/headcount', evidence: found?.raw ?? '' }];
}

const channels = (posting: PostingContent): readonly (string | null)[] => [posting.contact.phone, posting.contact.email, posting.applyUrl];
const conditions = /要求|条件|学历|经验|不限|熟悉|熟练|具备|持有|证书|优先|以上|身体健康|吃苦|能/;

export const completeRules: readonly Rule[] = [
  {
    id: 'C-01',
    title: '必备要素：单位、岗位、工作内容、劳动报酬',
    dimension: 'complete',
    severity: 'block',
    points: 100,
    basis: elements,
    message: '必备要素没有写',
    fix: '写明单位全称、岗位名称、工作内容和薪资范围。',
    check: elementHits,
  },
  {
    id: 'C-02',
    title: '招聘人数',
    dimension: 'complete',
    severity: 'deduct',
    points: 5,
    basis: elements,
    message: '没有写招聘人数',
    fix: '填写一个整数，例如 5。',
    check: headcountHits,
  },
  {
    id: 'C-05',
    title: '用工形式',
    dimension: 'complete',
    severity: 'deduct',
    points: 2,
    message: '没有写用工形式',
    fix: '写明全职、兼职、实习、劳务派遣或灵活用工。',
    check: ({ posting, charged }) =>
      posting.employmentForm === null && !charged.has('/employmentForm')
        ? [{ field: '/employmentForm', evidence: posting.provenance['/employmentForm']?.raw ?? '' }]
        : [],
  },
  {
    id: 'C-06',
    title: '福利与社会保险',
    dimension: 'complete',
    severity: 'warn',
    points: 0,
    message: '没有写社会保险和福利待遇',
    fix: '写明是否缴纳五险（一金），以及食宿、补贴等。',
    check: ({ posting, text }) =>
      posting.benefits.length === 0 &&
      posting.employmentForm !== 'internship' &&
      !/[五六七]险|社保|社会保险|福利|工伤保险/.test(text.folded)
        ? [{ field: '/benefits', evidence: '' }]
        : [],
  },
  {
    id: 'C-08',
    title: '联系方式或应聘途径',
    dimension: 'accessible',
    severity: 'block',
    points: 100,
    message: '没有联系电话、邮箱或应聘网址',
    fix: '至少填写一种：联系电话、电子邮箱或应聘网址。',
    check: ({ posting }) => (channels(posting).every(saysNothing) ? [{ field: '/contact', evidence: '' }] : []),
  },
  {
    id: 'C-09',
    title: '招聘条件',
    dimension: 'complete',
    severity: 'deduct',
    points: 3,
    basis: elements,
    message: '没有写招聘条件',
    fix: '写明学历、工作经验或技能要求；没有要求的写“不限”。',
    check: ({ posting, charged }) =>
      posting.education === null &&
      posting.experience === null &&
      posting.skillLevel === null &&
      !charged.has('/education') &&
      !charged.has('/experience') &&
      !conditions.test(posting.description)
        ? [{ field: '/education', evidence: '' }]
        : [],
  },
];
