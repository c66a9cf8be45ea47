import { hitOf, matchesOf, type Phrases } from '../phrases.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

const others = '(?!.{0,5}(?:儿童|幼儿|学员|学生|客户|人群|用户|女性|宝宝|孩|老人|患者|小朋友|青少年|游客|会员))';
const upper: Phrases = {
  words: ['岁', '年龄'],
  patterns: [
    new RegExp(`(?:1[6-9]|[2-5]\\d)(?:周?岁)?(?:[-~—–至到]+)[2-6]\\d周?岁${others}`, 'g'),
    new RegExp(`(?<!\\d)[2-5]\\d周?岁(?:\\(?含\\)?)?(?:以下|以内|之内|及以下|内)${others}`, 'g'),
    /年龄:?(?:要求)?(?:在)?(?:不超过|不得超过|不大于|小于|低于|限)[2-5]\d/g,
    /年龄:?(?:要求)?:?(?:在)?(?:1[6-9]|[2-4]\d)[-~—–至到]+[2-5]\d(?!\d)/g,
  ],
};
const young = 35;
const lastNumber = (words: string): number => Number(words.match(/\d{2}(?!.*\d)/)?.[0] ?? Number.NaN);

/** The span of an age column: "18-45", "35周岁以下", "年满18". A zero is a column left at its default. */
export function ageSpan(text: string): { min: number | null; max: number | null } {
  if (text === '') return { min: null, max: null };
  const words = text.normalize('NFKC').replace(/\s/g, '');
  const numbers = (words.match(/\d{1,3}/g) ?? []).map(Number).filter((age) => age > 0 && age < 100);
  const [first = null, second = null] = numbers;
  if (second !== null && first !== null) return { min: Math.min(first, second), max: Math.max(first, second) };
  if (first === null) return { min: null, max: null };
  return /以下|以内|不超过|小于|低于|≤|<|内$|前$/.test(words) ? { min: null, max: first } : { min: first, max: null };
}

// 见习 and internships are for the young by their own rules.
const meantForYoung = ({ posting, text }: Subject): boolean =>
  posting.employmentForm === 'internship' ||
  posting.targetGroups.some((group) => /见习|毕业生|青年/.test(group)) ||
  text.folded.includes('见习');

const ageMessage = '设置了年龄上限';
function ageHits(subject: Subject): Hit[] {
  const { posting, text } = subject;
  if (meantForYoung(subject)) return [];
  const field = '/requirements/age';
  const given = posting.requirements.age ?? '';
  const { max } = ageSpan(given);
  const inWords = matchesOf(text, upper);
  const bounds = inWords.map(({ words }) => lastNumber(words)).filter((age) => age >= 20);
  const hit: Hit | undefined =
    max !== null ? { field, evidence: given } : bounds.length > 0 ? hitOf(text, ageMessage, inWords)[0] : undefined;
  if (!hit) return [];
  return Math.min(max ?? 99, ...bounds) <= young
    ? [{ ...hit, message: `年龄上限不到或等于 ${young} 岁，没有说明理由`, severity: 'deduct', points: 2 }]
    : [hit];
}

const nightVenue = /酒吧|ktv|夜总会|歌舞|网吧|互联网上网服务|迪厅|迪吧|夜店/;
const minor: Phrases = {
  words: ['童工', '未满16', '未满十六', ...['10', '11', '12', '13', '14', '15'].flatMap((age) => [`${age}岁`, `${age}周岁`])],
  patterns: [
    /(?<!(?:禁止|严禁|不得|不招|拒绝|杜绝|不录用|不使用|不雇佣|抵制|反对|无|非).{0,6})(?:童工|未满(?:16|十六)|(?<!\d)1[0-5]周?岁(?:以上|起|即可|也可|及以上))(?!.{0,6}(?:学员|儿童|学生|客户|游客|孩|小朋友|青少年|患者|者?不|勿|人员?不|的?未成年人?不))/g,
  ],
};
const sixteen: Phrases = {
  words: ['16岁', '17岁', '16周', '17周', '16-', '17-', '16~', '17~', '16至', '17至', '16到', '17到', '16—', '17—'],
  patterns: [/(?<!\d)1[67](?:周?岁)(?:以上|起|即可|及以上)|(?<!\d)1[67](?:周?岁)?[-~—至到][2-6]\d周?岁|年满1[67]周?岁/g],
};
const minorMessage = '文字中出现招用不满 16 周岁的人';

function minorHits({ posting, text }: Subject): Hit[] {
  const field = '/requirements/age';
  const given = posting.requirements.age ?? '';
  const { min } = ageSpan(given);
  // Below ten it is a default or a slip of the column, not a child to be hired.
  if (min !== null && min >= 10 && min < 16)
    return [{ field, evidence: given, message: `年龄下限为 ${min} 岁，不满 16 周岁`, severity: 'block', points: 100 }];
  const said = hitOf(text, minorMessage, matchesOf(text, minor));
  if (said.length > 0) return said;
  const isStated = min === 16 || min === 17;
  const spoken = isStated ? [] : matchesOf(text, sixteen);
  if (!isStated && spoken.length === 0) return [];
  const place = `${posting.title}${posting.employer.name ?? ''}${posting.employer.industry?.name ?? ''}`.toLowerCase();
  if (!nightVenue.test(place)) return [];
  const message = '营业性娱乐场所、酒吧、网吧不得招用未成年人';
  return isStated ? [{ field, evidence: given, message }] : hitOf(text, message, spoken);
}

export const ageRules: readonly Rule[] = [
  {
    id: 'D-10',
    title: '不宜设置年龄上限',
    dimension: 'normative',
    severity: 'warn',
    points: 0,
    message: ageMessage,
    fix: '岗位没有法定年龄要求的，删去年龄上限，或说明理由。',
    check: ageHits,
  },
  {
    id: 'D-12',
    title: '不得招用不满 16 周岁的人',
    dimension: 'normative',
    severity: 'hold',
    points: 60,
    basis: '禁止使用童工规定 第4条',
    message: minorMessage,
    fix: '年龄下限改为 16 周岁；娱乐场所、酒吧、网吧改为 18 周岁。',
    check: minorHits,
  },
];
