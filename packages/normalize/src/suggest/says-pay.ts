import type { Target } from './header-lexicon.ts';

const longestName = 200;
const payWords = new Set('pay wage wages salary salaries amount money price fee income remuneration compensation xinzi gongzi'.split(' '));
const payInChinese = /薪|工资|待遇|报酬|收入|工价|单价|金额/;
const lower = new Set('low lower lowest min minimum from start begin floor'.split(' '));
const upper = new Set('high higher highest max maximum to end top ceiling'.split(' '));

const wordsOf = (name: string): string[] =>
  name
    .slice(0, longestName)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');

/** Whether a name, or for a pointer any name on its way, says that it is money: `/base/wage/low`. */
export const saysPay = (name: string): boolean =>
  payInChinese.test(name.slice(0, longestName)) || wordsOf(name).some((word) => payWords.has(word));

const endIn = (name: string): 'salaryMin' | 'salaryMax' | undefined => {
  const last = wordsOf(name).at(-1) ?? '';
  return lower.has(last) ? 'salaryMin' : upper.has(last) ? 'salaryMax' : undefined;
};

/** Which end of the pay a name is: `/wage/low`, `/pay/to`; undefined where nothing before says pay. */
export const endOfPay = (name: string): Extract<Target, 'salaryMin' | 'salaryMax'> | undefined => (saysPay(name) ? endIn(name) : undefined);

const parentOf = (name: string): string => (name.startsWith('/') ? name.slice(0, name.lastIndexOf('/')) : '');

/** Whether a column is money by its name, or one end of what a name beside it says is money: `low` beside `salaryUnit`. */
export const isOfPay = (name: string, names: readonly string[]): boolean =>
  saysPay(name) ||
  (endIn(name) !== undefined && names.some((other) => other !== name && parentOf(other) === parentOf(name) && saysPay(other)));
