import { benefitsOfWord } from '@ganghui/spec/codes/benefit';
import { createMemory } from '../remember.ts';
import { foldCell, saysNothing } from './fold-cell.ts';

const most = 30;
const longestWord = 24;
// An unknown text of more characters is a sentence.
const longestUnknown = 12;
const longestCell = 2000;

// Bare commas and bars part words; a plus too, but not the one of 14薪+ or C++.
const between = /[,，、;；/|丨｜_·•●◆★☆\n\t[\]'"“”‘’【】{}。！!～~✓√]+|\s+|\+(?=[\u4e00-\u9fff])/;
// 福利： at the beginning of a cell, 1. before a word; a dot behind the figure of 1.5倍 is none.
const lead =
  /^(?:[(（]?\d{1,2}[.、)）](?!\d)|[-—*>#:：.]+|(?:员工|公司|薪资|薪酬)?福利(?:待遇)?(?:包括|有)?[:：]|(?:我们)?(?:提供|享受?有?|享|可享受?|有|包含|还有|另有|购买|缴纳)(?=[^有])(?![吃住供]))+/;
const trail = /(?:等|等等|等福利|福利|待遇|优厚|\.|:|：|…)+$/;
const numeral = /^(?:\d+[.、)]?|[a-z])$/;

// A tag cell of a job site holds these beside the benefits; they are asked for elsewhere, or tell nothing.
const noBenefit =
  /^(?:(?:统招|全日制)?(?:本科|大专|硕士|博士|高中|中专|初中|中技|职高|学历不限)(?:及?以上|学历)?|(?:\d{1,2}(?:-\d{1,2})?年(?:及?以上|经验|工作经验)?)|(?:无需|不限|不要求)?经验(?:不限|丰富)?|应届(?:毕业)?生|在校生|(?:急|诚|高薪|火热|长期)(?:聘|招|招聘|招募|邀)|诚邀(?:您?的?加[盟入])?|诚邀加盟|欢迎.{0,8}|期待.{0,8}|\d{1,6}|.{0,4}面议)$/;

function wordsOf(part: string): readonly string[] {
  const folded = foldCell(part).trim();
  const known = benefitsOfWord(folded);
  if (known) return known;
  const headless = folded
    .replace(lead, '')
    .replace(/\([^()]{0,20}\)/g, '')
    .trim();
  const bare = headless.replace(trail, '').trim();
  const named = benefitsOfWord(headless) ?? benefitsOfWord(bare) ?? benefitsOfWord(bare.replace(/(?:制度?|齐全|待遇|机制)$/, ''));
  if (named) return named;
  if (bare === '' || numeral.test(bare) || noBenefit.test(bare) || saysNothing(bare)) return [];
  const sent = part
    .trim()
    .replace(/^[(（]?\d{1,2}[.、)）](?!\d)/, '')
    .trim();
  return sent.length <= longestUnknown ? [sent] : inside(folded);
}

// A sentence names its benefits among other words: only what is surely one is taken out of it.
const inSentence =
  /五险一金|六险一金|七险一金|五险|公积金|社保|包吃包?住|包吃|包住|周末双休|双休|年终奖|十三薪|13薪|带薪年假|年假|餐补|饭补|房补|交通补贴|车补|话补|加班费|全勤奖|定期体检|体检|节日福利|生日福利|员工旅游|股票期权|期权|高温补贴|班车|员工食堂|绩效奖金|补充医疗保险|商业保险|弹性工作/g;
const denied = /(?:无|不|没有|没|非|未)(?:提供|购买|缴纳|包含|含|能|享受)?$/;

function inside(sentence: string): string[] {
  return [...sentence.matchAll(inSentence)].flatMap((hit) =>
    denied.test(sentence.slice(Math.max(0, hit.index - 5), hit.index)) ? [] : [...(benefitsOfWord(hit[0]) ?? [hit[0]])],
  );
}

const remember = createMemory<string[]>();

/** Benefits as single words, ours where known, each once, thirty at most; sentences are left to the description. */
export const benefitList = (line: string | null): string[] => (line === null ? [] : remember(line, () => readBenefits(line)));

function readBenefits(line: string): string[] {
  if (saysNothing(line)) return [];
  const whole = benefitsOfWord(line);
  if (whole) return [...whole];
  const found = new Set<string>();
  const cell = line.slice(0, longestCell).toWellFormed();
  for (const part of cell.split(between)) {
    if (found.size >= most) break;
    if (part === '') continue;
    const words = part.length > longestWord ? inside(part) : wordsOf(part);
    for (const word of words) if (found.size < most) found.add(word);
  }
  return [...found];
}
