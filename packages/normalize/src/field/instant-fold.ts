const notPlain = /[^\x20-\x7e\u4e00-\u9fff]/;
const numeral = /[〇○零一二两三四五六七八九十廿]/;
const digits = '零一二三四五六七八九';
const digitOf = (character: string): number => {
  const at = digits.indexOf(character === '两' ? '二' : character === '〇' || character === '○' ? '零' : character);
  return Math.max(at, 0);
};

// 二〇二六 digit by digit, 二十一 by tens; 星期三 stays.
function arabic(run: string): string {
  const text = run.replace('廿', '二十');
  const ten = text.indexOf('十');
  if (ten < 0) return [...text].map(digitOf).join('');
  const [before, after] = [text.slice(0, ten), text.slice(ten + 1)];
  if (before.length > 1 || after.length > 1) return run;
  return `${(before === '' ? 1 : digitOf(before)) * 10 + (after === '' ? 0 : digitOf(after))}`;
}

const leading =
  /^(?:[[(【]?(?:报名|应聘|招聘|岗位|职位|投递|简历|信息)*(?:截止|截至|结束|到期|失效|发布|更新|刷新|发表|有效|起始|开始|成立)(?:日期|时间|期限|期|于|至|到|日)*[\])】]?[:： ]*)+/;
const fromUntil = /^(?:自|从|至|到|于)(?=\d)/;
const trailing = /(?:发布|更新|刷新|截止|截至|结束|到期|为止|有效|止|起|开始)+$/;
const beforeThat = /([日号\d)])(?:以前|之前|前)$/;

/** A cell as the date patterns expect it: half width, digits for numerals, without 截止日期： in front or 发布 behind. */
export function foldDate(raw: string): string {
  let text = raw.trim();
  if (notPlain.test(text))
    text = text
      .replace(/[〇○]/g, '零')
      .normalize('NFKC')
      .replace(/[\s\u200b\ufeff]+/g, ' ')
      .trim();
  if (numeral.test(text)) text = text.replace(/(?<!期|周|上|每)[零一二两三四五六七八九十廿]+(?=[年月日号天小个周分点时]|$)/g, arabic);
  return text.replace(leading, '').replace(fromUntil, '').replace(trailing, '').replace(beforeThat, '$1').trim();
}
