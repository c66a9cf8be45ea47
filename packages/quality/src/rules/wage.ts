import { lowestMonthly, minimumWage } from '../minimum-wage.ts';
import { hitOf, matchesOf, type Phrases } from '../phrases.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

const noBase: Phrases = {
  words: ['底薪', '提成', '佣金'],
  patterns: [
    /(?<!(?:不是|并非|非|拒绝|告别|没有|不|勿).{0,3})(?:(?<!有)无底薪|零底薪|(?<!\d)0底薪|没有底薪|不设底薪)/g,
    /(?<!(?:不是|并非|非|拒绝|告别|不|勿).{0,3})(?:纯提成|纯佣金|只拿提成|全提成)(?!.{0,6}(?:勿|不))/g,
  ],
};
const noBaseMessage = '没有底薪，收入只靠提成';

// Below it a monthly figure is a unit gone wrong ("3-5" for thousands), not a wage.
const leastBelievable = 300;
const notEmployed = /实习|见习|兼职|小时工|钟点|非全日制|半天班|学徒|志愿|日结|暑[期假]工|寒假工/;

function hourlyHits({ posting, now }: Subject): Hit[] {
  const { pay, place } = posting;
  const floor = place.region === null ? null : minimumWage(place.region, now);
  if (!floor?.hourly || pay?.period !== 'hour') return [];
  const most = pay.max ?? pay.min;
  if (most === null || most >= floor.hourly) return [];
  const message = `每小时 ${most} 元，低于当地小时最低工资 ${floor.hourly} 元`;
  return [{ field: '/pay', evidence: pay.text, message, severity: 'deduct', points: 6 }];
}

function floorHits(subject: Subject): Hit[] {
  const { posting, now, text } = subject;
  const { pay, place, employmentForm: form, title } = posting;
  const isFullTime = (): boolean => (form === 'full-time' || form === 'dispatch') && !notEmployed.test(title);
  if (form === 'part-time' || form === 'flexible' || (pay?.period === 'hour' && !isFullTime())) return hourlyHits(subject);
  if (form === 'internship' || !pay || place.region === null || pay.period === null || pay.period === 'piece') return [];
  const floor = minimumWage(place.region, now);
  const most = pay.monthlyMax ?? pay.monthlyMin;
  const least = pay.monthlyMin ?? most;
  if (!floor || most === null || least === null || least >= floor.monthly || most < leastBelievable) return [];
  const where = place.path.at(-1) ?? place.region;
  const amount = `${where}最低工资 ${floor.monthly} 元/月${floor.class === null ? '（按全省最低一类计）' : ''}`;
  const hit = { field: '/pay', evidence: pay.text || `${least}-${most}` };
  if (most >= floor.monthly) return [{ ...hit, message: `薪资下限 ${Math.round(least)} 元低于${amount}`, severity: 'deduct', points: 6 }];
  // A refusal needs facts: a monthly wage, a full-time post, a floor that somebody has published.
  const stated = pay.period === 'month' && isFullTime();
  const sure = floor.confidence !== 'inferred' || most < (lowestMonthly(now) ?? 0);
  const message = `薪资上限 ${Math.round(most)} 元低于${amount}`;
  if (stated && sure) return [{ ...hit, message }];
  if (form === null && notEmployed.test(title + text.folded)) return [];
  return [{ ...hit, message: `${message}，需要人工核对`, severity: 'hold', points: 30 }];
}

export const wageRules: readonly Rule[] = [
  {
    id: 'D-17',
    title: '不低于当地最低工资',
    dimension: 'normative',
    severity: 'block',
    points: 100,
    basis: '劳动法 第48条',
    message: '薪资低于当地最低工资',
    fix: '正常工时的劳动报酬不得低于当地最低工资，请改写薪资或写明底薪。',
    check: (subject) => {
      const floor = floorHits(subject);
      if (floor.some(({ severity }) => severity !== 'deduct')) return floor;
      const spoken = hitOf(subject.text, noBaseMessage, matchesOf(subject.text, noBase)).map(
        (hit): Hit => ({ ...hit, severity: 'hold', points: 30 }),
      );
      return spoken.length > 0 ? spoken : floor;
    },
  },
];
