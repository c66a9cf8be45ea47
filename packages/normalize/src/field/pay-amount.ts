import type { Profile } from '@ganghui/spec';
import { arabic } from './chinese-number.ts';

export type Unit = Profile['salaryUnit'];
export type Amounts = { min: number | null; max: number | null; hasUnit: boolean; inTenThousands: boolean; certain: boolean };

const mostYuan = 100_000_000;
const factors: Readonly<Record<string, number>> = { 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000 };
const bareFactors = { yuan: 1, thousand: 1000, 'ten-thousand': 10_000 } as const;

/** One spelling for matching: no width, no blanks, one dash, digits for 三千 and 1万2. */
export function foldPay(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(/[—–―−~～至到]+|-{2,}/g, '-')
    .replace(/人民币|rmb|¥|￥|块/g, (word) => (word === '块' ? '元' : ''));
  const tails = text.replace(
    /([万千])([一二三四五六七八九])(?![千百万十])/g,
    (_, mark, digit) => mark + ('一二三四五六七八九'.indexOf(digit) + 1),
  );
  return arabic(tails, '千|万|百')
    .replace(/(\d)[万w]([1-9])(?!\d|\.|千|百|万|k|w|个?人|薪)/g, '$1.$2万')
    .replace(/(\d)千([1-9])(?!\d|\.|千|百|万|k|w|薪)/g, '$1.$2千');
}

const number = '((?:0|[1-9]\\d{0,8})(?:\\.\\d{1,4})?)';
const unit = '(百|千|k|万|w)?';
const range = new RegExp(`(?<![\\d.])${number}${unit}(?:元)?(?:/?(?:个?月|年|天|日|小?时))?-${number}${unit}`, 'g');
const single = new RegExp(`(?<![\\d.])${number}${unit}(?!\\d|\\.|岁|人|名|个月|个?小时|天|年|周|点|号|%|楼|期|险|金|薪|休)`, 'g');
// What is paid at first, on top or in kind is not the pay.
const aside = /(?:试用期?|实习期?|补贴|补助|餐补|房补|话补|全勤|奖金?|社保|工龄|押金|报销|津贴)[^,，;；。-]{0,6}$/;

type Found = { low: number; high: number | null; lowUnit?: string; highUnit?: string; end: number; start: number };

function search(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].flatMap((hit) => {
    if (aside.test(text.slice(Math.max(0, hit.index - 12), hit.index))) return [];
    const isRange = pattern === range;
    return [
      {
        low: Number(hit[1]),
        lowUnit: hit[2],
        high: isRange ? Number(hit[3]) : null,
        highUnit: isRange ? hit[4] : undefined,
        start: hit.index,
        end: hit.index + hit[0].length,
      },
    ];
  });
}

// 8-12K and 1-1.5万: a unit on one end is meant for both, unless the plain number is already in yuan.
function shared({ low, lowUnit, high, highUnit }: Found): { lowUnit?: string; highUnit?: string } {
  if (high === null || (lowUnit && highUnit)) return { lowUnit, highUnit };
  if (highUnit) return { lowUnit: low <= high ? highUnit : undefined, highUnit };
  return { lowUnit, highUnit: lowUnit && high < 100 ? lowUnit : undefined };
}

const openAbove = /^(?:元|块)?(?:\/?(?:个?月|年|天|日|小?时))?(?:\(?含\)?)?(?:以上|及以上|起|\+|或以上|不封顶|上不封顶)/;
const openBelow = /^(?:元|块)?(?:\/?(?:个?月|年|天|日|小?时))?(?:\(?含\)?)?(?:以下|以内|及以下|之内|或以下)/;
const atLeast = /(?:底薪|不低于|最低|至少|保底|高于|起薪)[^\d]{0,4}$/;
const atMost = /(?:最高|不超过|至多|高达|可达|低于)[^\d]{0,4}$/;

const yuan = (amount: number, unit: string | undefined, bare: Unit): number => {
  // A bare 8000 under a profile that counts in thousands is yuan all the same.
  const factor = unit ? factors[unit]! : amount < 1000 ? bareFactors[bare ?? 'yuan'] : 1;
  return Math.round(amount * factor * 100) / 100;
};

/** The amounts in a folded text; undefined when there are none or they make no sense. */
export function amountsIn(text: string, bare: Unit): Amounts | undefined {
  const ranges = search(text, range);
  const found = ranges.length > 0 ? ranges : search(text, single);
  const [first] = found;
  if (!first) return undefined;
  const { lowUnit, highUnit } = shared(first);
  const low = yuan(first.low, lowUnit, bare);
  const high = first.high === null ? low : yuan(first.high, highUnit, bare);
  if (low > high || high <= 0 || high > mostYuan) return undefined;
  const [before, rest] = [text.slice(Math.max(0, first.start - 8), first.start), text.slice(first.end)];
  const isOpenAbove = first.high === null && (openAbove.test(rest) || atLeast.test(before));
  const isOpenBelow = first.high === null && !isOpenAbove && (openBelow.test(rest) || atMost.test(before));
  return {
    min: isOpenBelow || (low === 0 && high > 0) ? null : low,
    max: isOpenAbove ? null : high,
    hasUnit: Boolean(lowUnit || highUnit) || (bare !== undefined && bare !== 'yuan' && first.low < 1000),
    inTenThousands: [lowUnit, highUnit].some((each) => each === '万' || each === 'w'),
    certain: found.length === 1,
  };
}
