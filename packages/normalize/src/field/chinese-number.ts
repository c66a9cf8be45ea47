const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

// Up to 99, as years, heads and thousands are written: 十二, 二十, 三.
function amountOf(word: string): number {
  const ten = word.indexOf('十');
  if (ten < 0) return [...word].reduce((sum, digit) => sum * 10 + digits[digit]!, 0);
  return (ten === 0 ? 1 : digits[word[0]!]!) * 10 + (ten + 1 < word.length ? digits[word[ten + 1]!]! : 0);
}

const patterns = new Map<string, RegExp>();

function before(units: string): RegExp {
  const known = patterns.get(units);
  if (known) return known;
  const made = new RegExp(
    `(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?=[至到~-]?[一二两三四五六七八九十]{0,3}(?:${units}))`,
    'g',
  );
  patterns.set(units, made);
  return made;
}

/** 三年 → 3年; only where one of `units` (alternatives of a pattern) follows, so that 一切 and 三方 stay. */
export const arabic = (text: string, units: '年|个' | '人|名|位|个' | '千|万|百'): string =>
  /[一二两三四五六七八九十]/.test(text) ? text.replace(before(units), (word) => String(amountOf(word))) : text;
