import { periodAfter, periodBefore, type SaidPeriod } from './pay-period.ts';

/** What stands behind an amount: which end it is, of what period, and where that ends. */
type Behind = { bound: 'least' | 'most' | undefined; period: SaidPeriod | undefined; end: number };

const least =
  /(?:\(?含\)?)?(?:及以上|或以上|以上|起薪?|往上|上不封顶|不封顶|多(?!劳)|余|-(?=$|不限|无上限|面议|null|none|undefined)|\+(?!五险|六险|社保|包[吃住食]|[双单]休|福利)|底薪|保底|基本工资)/y;
const most = /(?:\(?含\)?)?(?:及以下|或以下|以下|以内|之内|封顶|上限)/y;
const passed = /元整?|左右|上下|之间|不等|税[前后]|到手|[()]|(?:日|天|周|月)结/y;

function ends(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** Reads 元/月以上, 以下/月, 元起, + behind the amount that ends at `index`. */
export function behind(text: string, index: number): Behind {
  const read: Behind = { bound: undefined, period: undefined, end: index };
  for (let round = 0; round < 6; round++) {
    const from = read.end;
    if (!read.bound) {
      read.end = ends(least, text, from);
      if (read.end > from) read.bound = 'least';
      else {
        read.end = ends(most, text, from);
        if (read.end > from) read.bound = 'most';
      }
      if (read.end > from) continue;
    }
    const said = read.period ? undefined : periodAfter(text, from);
    if (said) {
      read.period = said.period;
      read.end = said.end;
    } else read.end = ends(passed, text, from);
    if (read.end === from) break;
  }
  return read;
}

/** What an amount is a sum of, as the words around it say. */
export type Kind = 'total' | 'main' | 'base' | 'trial' | 'aside' | 'never';
export type Before = { kind: Kind; bound: 'least' | 'most' | undefined; period: SaidPeriod | undefined };

const never =
  /押金|学费|罚款?|扣款?|基数|年终|红包|过节费?|开门红|工龄|介绍费|返费|入职奖|推荐奖|注册资[金本]|住宿费|流水|业绩|销售额|任务|身高|第$/;
const aside = /补贴|补助|[餐房话油车]补|全勤|满勤|奖|提成|佣金|绩效|社保|保险|公积金|报销|津贴|加班费?|夜班[费补]/;
const trial = /试用|实习期|培训期|见习期|学徒期/;
const total = /综合|合计|总收入|总薪|总计|到手|月入|收入|平均|人均|转正/;
const base = /底薪|基本(?:工资|薪资|薪|收入)|基础(?:工资|薪资)|保底|起薪|无责/;
const notMore = /不超过|不高于|不大于|最高|至多|最多|高达|可达|上限|[≤<]=?/;
const notLess = /不低于|不少于|不小于|最低|至少|最少|高于|超过|过$|大于|起薪|下限|[≥>]=?/;
const notReached = /低于|小于|少于/;
const separators = /[,;；。、+＋=()|!]/;
const longest = 14;

/** Reads the words before the amount that starts at `index`, back to the last separator. */
export function before(text: string, index: number): Before {
  let from = index;
  while (from > 0 && index - from < longest && !separators.test(text[from - 1]!)) from--;
  const words = text.slice(from, index);
  if (words === '') return { kind: 'main', bound: undefined, period: undefined };
  const kind: Kind = never.test(words)
    ? 'never'
    : total.test(words)
      ? 'total'
      : base.test(words)
        ? 'base'
        : trial.test(words)
          ? 'trial'
          : aside.test(words)
            ? 'aside'
            : 'main';
  const bound = notMore.test(words)
    ? 'most'
    : notLess.test(words) || kind === 'base'
      ? 'least'
      : notReached.test(words)
        ? 'most'
        : undefined;
  return { kind, bound, period: periodBefore(words) };
}

const counted =
  /(?:[%‰岁人名位号楼期险金薪休级倍分班届岗]|周岁|个(?!工)|小?时|天|年(?!底|终|薪|度|包|收)|周|点|公里|厘米|寸|kg|cm|h(?![a-z])|月(?!薪|结|付|工资|入|收入)|日(?!结|薪|付))/y;
const extra =
  /元?\/?月?(?:的)?(?:全勤|满勤|[餐房话油车]补|补贴|补助|奖|津贴|夜班|工龄|过节|餐费|社保|公积金|保险|押金|年终)(?![^,;。+]{0,3}\d)/y;
const listed = /[、.)](?=[^\d元]|$)/y;

/** Whether the number that ends at `index` counts something else: 8小时, 3%, 5名, 1、. */
export const countsOther = (text: string, index: number): boolean => ends(counted, text, index) > index;
/** 1、 and 2) number the lines of a list. */
export const isListed = (text: string, index: number): boolean => ends(listed, text, index) > index;
/** Whether it is the sum of something on top: 500元全勤. */
export const isExtra = (text: string, index: number): boolean => ends(extra, text, index) > index;
