const payWord =
  '(?:(?:月|年|日|时|周|底|起)薪|薪资|薪酬|综合(?:工资|薪资|收入)?|工资|(?:月|日|年)入|(?:月|年|总)?收入|保底|到手|人均|平均|月均|可达|高达|无责任?(?:底薪)?|实发|提成|[日周]结|[每一](?:[天月日方件单趟吨车]|平[米方])|首月|月综合|月(?=\\d))';
const amount = '\\d{1,6}(?:\\.\\d{1,2})?';
const to = '[-~～—–至到]{1,2}';
const unit = '[千万kKwW]';
const period = '(?:小时|[hH](?![A-Za-z])|[天日时月年周单件次晚趟桶吨方亩台双只株]|平[米方]?|㎡|m[²2])';
const more = '(?:以上|左右|起步?|不等|封顶|多|加|\\+)';
const per = `(?:元|块)?${more}?(?:[/每一]${period})?(?:[·*xX]?\\d{2}薪)?(?:薪资|工资|[月底]薪|保底|底(?![盘层座板部妆]))?${more}?`;
// 4K电视, 10万吨 and 万达 are no pay.
const noMeasure =
  '(?![A-Za-z吨级次人户亩瓦店兆科达象华豪国里伏克米公台套件部条辆方头]|平[米方]|家[企门店]|电视|视频|高清|超清|屏|显示|摄|游戏|修复|导播|影|直播)';
const numeral = '[一二两三四五六七八九十]{1,2}';
const spoken = `(?:${numeral}(?:${to}?${numeral})?[千万](?:${numeral}[千百]?)?|(?:轻松)?过万|上万|破万|万元)(?:元|块)?${more}?`;

/** Amounts anywhere in a title. */
export const pay = new RegExp(
  [
    `${payWord}{0,2}[:：]?(?<![\\d.A-Za-z])${amount}${unit}?(?:元|块)?${to}${amount}(?:${unit}\\d?|元|块)${noMeasure}${per}`,
    `${payWord}{0,2}[:：]?(?<![\\d.A-Za-z])${amount}${unit}(?:\\d(?!\\d))?${noMeasure}${per}`,
    `${payWord}{0,2}[:：]?(?<![\\d.A-Za-z])(?:\\d{2,6}元?${to})?\\d{2,6}(?:元|块)${per}`,
    `${payWord}{0,2}[:：]?(?<![\\d.A-Za-z])(?:\\d{2,5}${to})?\\d{2,5}(?:[/每]|一(?=[天小台趟晚桶车吨]))${period}(?:月|日结)?${more}?`,
    `(?<![\\d.A-Za-z])${amount}(?:${to}${amount})?(?:元|块)[/每一]${period}${more}?`,
    `${payWord}{1,2}[:：]?\\d{3,6}(?:${to}\\d{3,6})?${per}`,
    `(?<![\\dA-Za-z.])\\d{4,6}${to}\\d{4,6}(?!\\d)${per}`,
    `(?<![\\dA-Za-z.])\\d{4,6}\\+`,
    `${payWord}${spoken}`,
  ].join('|'),
  'g',
);

/** Said in Chinese numerals, or a bare round number: pay only where nothing else is in the part. */
export const barePay = `${spoken}|[1-9]\\d{0,2}00(?:元|块|${more})?(?!\\d)`;
// 四千五保安, 客服六千
export const edgeSpoken = new RegExp(`^${spoken}(?=\\p{Script=Han}{2})|(?<=\\p{Script=Han}{2})${spoken}$`, 'u');
// 木工8000: a round number run on at the end.
export const edgeNumber =
  /^[1-9]\d{1,2}00(?:[月底]薪|保底|无责)?(?=\p{Script=Han}{2})(?![强家人平亩米户多余名位年届万千元])|(?<=[\p{Script=Han}）)])[1-9]\d{1,2}00(?:左右|起|元|[月底]薪)?$/u;
