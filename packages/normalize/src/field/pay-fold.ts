import { foldCell } from './fold-cell.ts';

const formal = '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟〇';
const spokenForms = '一二二三三四五六六七八九十百千零';
const formalMark = new RegExp(`[${formal}]`, 'g');
// Times, dates, telephone numbers and masked mobiles look like ranges of pay.
const notPay =
  /1\d{2}\*{4}\d{4}|(?<!\d)(?:86-?)?1[3-9]\d{9}(?!\d)|(?<![\d.])0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)400-?\d{3,4}-?\d{3,4}(?!\d)|\d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?|(?<!\d)(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年(?:\d{1,2}月(?:\d{1,2}日)?)?)|(?<!\d)1?\d月[123]?\d[日号]/g;

/** One spelling of a pay text: half width, no blanks but between two numbers, one dash, digits without separators. */
export function foldPay(raw: string): string {
  let text = foldCell(raw.replace(/[➕﹢]/g, '+')).replace(formalMark, (mark) => spokenForms[formal.indexOf(mark)]!);
  if (/\s/.test(text)) text = text.replace(/\s+/g, ' ').replace(/(?<![\d千万kw元]) | (?!\d)/g, '');
  if (text.includes(',')) text = text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''));
  text = text
    .replace(/[—–―−‒‐~〜∼﹣]+|-{2,}|\.{2,}(?=\d)|到(?!手|岗|账|位|期|面)|至(?!少|今|多|于)|(?<=[\d千万k元月])[一_](?=\d)/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/人民币|rmb|cny|[¥￥]/g, '')
    .replace(/块钱?/g, '元')
    .replace(/\/m([23])(?!\d)/g, (_, power: string) => (power === '2' ? '/平米' : '/方'));
  return text.length > 9 ? text.replace(notPay, ' ') : text;
}

const foreign =
  /美元|美金|us\$|usd|hk\$|hkd|港[币元]|欧元|eur(?![a-z])|英镑|gbp|日元|日币|日圆|jpy|韩元|krw|新加坡[币元]|新币|坡币|sgd|澳元|澳币|aud(?![a-z])|加元|加币|cad(?![a-z])|新?台币|nt\$|twd|澳门[币元]|mop(?![a-z])|泰铢|thb|卢布|卢比|林吉特|马币|迪拉姆|aed|越南盾|比索|[$€£]|[\dk万]刀/;

/** Whether a folded text counts in another currency than yuan. */
export const isForeign = (folded: string): boolean => foreign.test(folded);

const several =
  /(?:\/|每)(?:[两二俩三四2-4]个?人(?!间|一间|宿舍|以)|[两俩]口|夫妻)|夫妻(?:俩|两人|二人|两口子|工|双方)?(?:月薪|月入|工资|合计|一共|共|一个月|月)*:?\d|(?:[两二2]个?人|两口子|夫妻)(?:合计|一共|总共|共)/;

/** Whether a folded text says the pay of more than one head: 9000/两人. */
export const isForSeveral = (folded: string): boolean => several.test(folded);
