const ones = '零一二两三四五六七八九';
const values = [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
const one = (digit: string): number => values[ones.indexOf(digit)] ?? Number.NaN;
const factors: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

// Below ten thousand. A last digit after 百 or 千 counts the next place down: 三千五 is 3500, 三千零五 is 3005.
function section(word: string): number {
  let [total, digit, place] = [0, -1, 1];
  for (const character of word) {
    const factor = factors[character];
    if (character === '零') place = 1;
    else if (factor === undefined && digit >= 0) return Number.NaN;
    else if (factor === undefined) digit = one(character);
    else {
      total += (digit < 0 ? 1 : digit) * factor;
      [digit, place] = [-1, factor / 10];
    }
  }
  return total + Math.max(digit, 0) * place;
}

/** 一万二千五 → 12500, 十二万 → 120000, 三千五 → 3500; NaN for what is no number. */
export function chineseAmount(word: string): number {
  const [high = '', low, more] = word.split('万');
  if (more !== undefined || high === '') return Number.NaN;
  if (low === undefined) return section(high);
  return section(high) * 10_000 + (low.length === 1 && factors[low] === undefined ? one(low) * 1000 : section(low));
}

const digit = '[一二两三四五六七八九]';
const before = (units: string): RegExp =>
  new RegExp(
    `(?<!${digit})(?:${digit}百(?:零?${digit}|${digit}?十${digit}?)?|${digit}?十${digit}?|${digit})(?=[多余]?(?:(?:-|至|到|~)(?:${digit}|十|百|半){1,5})?(?:${units}))`,
    'g',
  );
const patterns = { years: before('年|个'), heads: before('人|名|位|个'), age: before('周?岁') } as const;

/** 三年 → 3年, 十二人 → 12人; only where a unit follows, so that 一切 and 三方 stay. */
export const arabic = (text: string, unit: keyof typeof patterns): string =>
  /[一二两三四五六七八九十百]/.test(text) ? text.replace(patterns[unit], (word) => String(chineseAmount(word))) : text;
