import type { Finding } from '../finding.ts';
import { catalogue } from './catalogue.ts';
import { filled, type Mode, valuesIn } from './template.ts';

const han = /\p{Script=Han}/u;
const longest = 4000;
// Each message or value looked up costs one; ours need four or five.
const mostLookups = 40;

type Budget = { left: number };

// Of a list each part is a word of its own; one that is not known stays as it is.
function valueIn(value: string, mode: Mode, budget: Budget): string | undefined {
  const said = find(value, budget);
  if (mode !== 'known' || !value.includes('、') || (said !== undefined && said !== value)) return said;
  return value
    .split('、')
    .map((each) => find(each, budget) ?? each)
    .join(', ');
}

// A problem document says what was wrong and what to do in one text; a few details end in a comma.
function sentences(text: string, budget: Budget): string | undefined {
  for (const { index } of text.matchAll(/[。，]/g)) {
    if (budget.left <= 0 || index === text.length - 1) return undefined;
    const start = text.slice(0, index + 1);
    const head = text[index] === '。' ? find(start, budget) : catalogue().whole.get(start);
    const tail = head === undefined ? undefined : find(text.slice(index + 1), budget);
    if (tail !== undefined) return `${head} ${tail}`;
  }
  return undefined;
}

function find(text: string, budget: Budget): string | undefined {
  if (!han.test(text)) return text;
  const { whole, templates } = catalogue();
  const known = whole.get(text);
  if (known !== undefined || budget.left-- <= 0) return known;
  const two = sentences(text, budget);
  if (two !== undefined) return two;
  for (const template of templates.get(text.charAt(0)) ?? templates.get('') ?? [])
    for (const values of valuesIn(template, text)) {
      const said = filled(template, values, (value, mode) => valueIn(value, mode, budget));
      if (said !== undefined) return said;
    }
  return undefined;
}

const most = 2048;
const longestKept = 400;
// Of a market's messages most are the same few hundred. Holds a few megabytes at worst, then begins anew.
const remembered = new Map<string, string | undefined>();

function english(text: string): string | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const said = text.length > longest ? undefined : find(text, { left: mostLookups });
  if (text.length > longestKept) return said;
  if (remembered.size >= most) remembered.clear();
  remembered.set(text, said);
  return said;
}

/** The English of a Chinese message of ours. What the market wrote stays as it was; an unknown text comes back unchanged. */
export const toEnglish = (text: string): string => english(text) ?? text;

/** Whether `toEnglish` knows the text; true of one without Chinese. */
export const hasEnglish = (text: string): boolean => english(text) !== undefined;

/** What a finding says, in English. */
export const inEnglish = ({ message, fix }: Pick<Finding, 'message' | 'fix'>): { message: string; fix: string } => ({
  message: toEnglish(message),
  fix: toEnglish(fix),
});
