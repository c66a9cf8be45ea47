import type { PayPeriod } from '@ganghui/spec';
import { foldCell } from './fold-cell.ts';

/** `unknown`: a period is said that we have no word for, such as 学期 or 半天. */
export type SaidPeriod = PayPeriod | 'unknown';

const month = '个?月(?!饼|嫂|子)|mon(?:th)?s?(?![a-z])|mo(?![a-z])|m(?![a-z0-9])';
// In this order: 课时 is no 时, 个月 no 个, 半天 no 天.
const units: readonly [string, SaidPeriod][] = [
  ['学期|季|半年|项目|半天|半个?月|[晚夜]?班|期|届', 'unknown'],
  // A shift of so many hours is a day of work.
  ['(?:[89]|1[0-2]|24)(?:个?小时|h(?![a-z]))|[晚夜](?!班)', 'day'],
  ['课时|课|节课?', 'piece'],
  ['个?小时|钟头|时(?!间)|h(?:ou)?rs?(?![a-z])|h(?![a-z0-9])|hour', 'hour'],
  [month, 'month'],
  ['天|日|day|工日?(?!资|龄|作)|d(?![a-z0-9])', 'day'],
  ['周|星期|礼拜|weeks?|wk', 'week'],
  ['年(?!终|底|假|龄)|years?|yr|annum|y(?![a-z0-9])', 'year'],
  [
    '件|次|单|趟|场|台|吨|个(?!人|工)|米|立?方米?|平(?!均)方?米?|桶|株|棵|朵|尺|柜|樘|扇|本(?!科)|票|车|套|张|份|箱|篇|条|千字|字|公里|例|位|组|片|双|桌|亩|间|户|题|首|幅|页|公?斤|kg|盒|包(?!吃|住|食|[一-九])|部|头|只|根|块|袋|瓶|筐|捆',
    'piece',
  ],
];
const groups = units.map(([unit]) => `(${unit})`).join('|');
const after = new RegExp(`(?:/(?:每|一)?|每|一(?!定)|[.·*](?!\\d))(?:1(?=[天个小月年]))?(?:人(?:/|每)?)?(?:${groups})`, 'y');
const before = new RegExp(`(?:每|/|按)(?:${groups})[^\\d,，;；。]{0,6}$`);
const inOne = new RegExp(`一(?:${groups})[^\\d,，;；。]{0,6}$`);
const alone = new RegExp(
  `^(?:[百千万kw]?元|[百千万kw](?=/)|人民币|单位|:|/|[.·*]|每|按|一|\\(|\\))*(?:${groups})(?:薪|结|计|付|发|资|工资|度)*\\)?$`,
);

const periodOfHit = (hit: RegExpExecArray | null): SaidPeriod | undefined => {
  const index = hit ? units.findIndex((_, group) => hit[group + 1] !== undefined) : -1;
  return units[index]?.[1];
};

/** Right behind an amount: /月, 每天, 一个月; with the place where it ends. */
export function periodAfter(text: string, index: number): { period: SaidPeriod; end: number } | undefined {
  after.lastIndex = index;
  const period = periodOfHit(after.exec(text));
  return period ? { period, end: after.lastIndex } : undefined;
}

// Words that name the sum go before words that say how or when it is paid.
const named: readonly [RegExp, PayPeriod][] = [
  [/(?<!\d)年薪(?!资|酬)|年收入|(?<![\d今明去往常当])年入(?!职)|年包|年总包|年度薪|年综合|税前年|per(?:annum|year)/, 'year'],
  [/月薪|月工资|月收入|月入|月均|月综合|月总|月度|月平均|月基本|permonth|monthly/, 'month'],
  [/周薪/, 'week'],
  [/日薪|日工资|日均/, 'day'],
  [/时薪|小时工资|perhour/, 'hour'],
];
const settled: readonly [RegExp, PayPeriod][] = [
  [/按年/, 'year'],
  [/按月|月结|月付|包月/, 'month'],
  [/按周|周结/, 'week'],
  [/日结|天结|按天|按日|日付|当天结/, 'day'],
  [/小时工(?!资|作|制)|计时|按时计|按小时|钟点/, 'hour'],
  [/计件|按件|件结|按单/, 'piece'],
];
const wordIn = (words: readonly [RegExp, PayPeriod][], text: string): PayPeriod | undefined => words.find(([word]) => word.test(text))?.[1];

// 年8-10万, 月均6000; but 工作满3年 and 5月 are no period.
const bare = /(?<![\d一二两三四五六七八九十几半今明去往个满])([年月])(?:均|度)?:?$/;
const justBefore = (words: string): SaidPeriod | undefined => {
  const word = bare.exec(words)?.[1];
  return word === '年' ? 'year' : word === '月' ? 'month' : undefined;
};

// 跑一趟200, 一件3元: only right before the amount.
const onePiece = /(?:一|(?<![\d.-])1(?!单))(?:趟|单|件|车|吨|立?方|平米?|平方米?|亩|桶|株|棵|台|公?斤|套)[:=约]?$/;
const oneDay = /(?<![\d.-])1[天晚夜][:=约]?$/;

/** Right before an amount: 月薪, 每小时, 一天, 一趟; but 一张 counts no pay. */
export function periodBefore(words: string): SaidPeriod | undefined {
  const said =
    wordIn(named, words) ??
    periodOfHit(before.exec(words)) ??
    justBefore(words) ??
    (onePiece.test(words) ? 'piece' : oneDay.test(words) ? 'day' : undefined);
  const one = said ?? periodOfHit(inOne.exec(words));
  return said ?? (one === 'piece' || one === 'unknown' ? undefined : one);
}

const anywhere = [new RegExp(`(?<![\\d千万kw])元/(?:每)?(?:人/)?(?:${groups})`), new RegExp(`[(]/?(?:${groups})[)]`)];

/** Somewhere in the text, away from the amount. `settled` words (日结, 计件) say how it is paid, not of what it is the sum. */
export function periodIn(text: string): { period: SaidPeriod; isSettled: boolean } | undefined {
  let said: SaidPeriod | undefined = wordIn(named, text);
  for (const place of anywhere) said ??= periodOfHit(place.exec(text));
  if (said) return { period: said, isSettled: false };
  const how = wordIn(settled, text);
  return how && { period: how, isSettled: true };
}

/** A column that says the period alone: 月, 元/月, 月薪, month. */
export function periodOf(raw: string): PayPeriod | undefined {
  if (raw.length > 40) return undefined;
  const text = foldCell(raw).replace(/\s+/g, '');
  const said = periodOfHit(alone.exec(text)) ?? wordIn(named, text) ?? wordIn(settled, text);
  return said === 'unknown' ? undefined : said;
}

const settling = /^[^\d元薪时]{0,8}结(?:算|清|付|账)?(?:工?资|支付|制)?\)?$/;
const byPiece = /^(?:按|计)件(?!\/)[^\d元]{0,8}$/;

/**
 * A column that says when or by what one is paid, not of what span the amount is: 日结, 半月结, 完工结, 计件. `hint` is what
 * amounts of such a size may be. Undefined for any other column.
 */
export function settlementOf(raw: string): { hint: PayPeriod | undefined } | undefined {
  if (raw.length > 40) return undefined;
  const text = foldCell(raw).replace(/\s+/g, '');
  if (byPiece.test(text)) return { hint: 'piece' };
  if (!text.split(/[/、,;|或和+]/).every((part) => settling.test(part))) return undefined;
  return { hint: /[日天]结/.test(text) ? 'day' : text.includes('周') ? 'week' : text.includes('件') ? 'piece' : undefined };
}
