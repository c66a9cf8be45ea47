import { employerSizes } from '@ganghui/spec/codes/employer-size';
import { createMemory } from '../remember.ts';
import { foldCell, saysNothing } from './fold-cell.ts';

export type Size = { size: string; known: boolean };

const nothing = /^(?:无|未知|不限|未说明|保密|暂无|其[他它])$/;
const unit = '(?:人|名|员工|个)?';
const number = '(\\d{1,6}(?:\\.\\d{1,2})?)(万|千|k|w)?';
const heading = /^(?:公司|企业|单位|人员|员工)?(?:规模|人数|总数)[:：为]?/;
const range = new RegExp(`^(?:约|大约)?${number}${unit}(?:-|–|—|~|至|到)+${number}${unit}(?:以下|左右|之间|\\(含\\))?$`);
const above = new RegExp(`^(?:超过|大于|多于|不少于|>=?|≥)${number}${unit}$|^${number}${unit}(?:及?以上|\\+)${unit}(?:员工)?$`);
const below = new RegExp(`^(?:少于|小于|不足|低于|不超过|<=?|≤)${number}${unit}$|^${number}${unit}(?:及?以下|以内|之内)${unit}$`);
const bare = new RegExp(`^(?:约|大约|现有)?(?:员工)?${number}${unit}(?:左右|员工)?$`);

const amount = (digits: string, scale: string | undefined): number =>
  Math.round(Number(digits) * (scale === '万' || scale === 'w' ? 10_000 : scale === '千' || scale === 'k' ? 1000 : 1));

function read(text: string): string | undefined {
  const both = range.exec(text);
  if (both) {
    // 1-2万 means ten thousand twice.
    const [low, high] = [amount(both[1]!, both[2] ?? both[4]), amount(both[3]!, both[4])];
    const first = low > high ? amount(both[1]!, both[2]) : low;
    return first < high ? `${first}-${high}人` : first === high ? `${high}人` : undefined;
  }
  const over = above.exec(text);
  if (over) return `${amount(over[1] ?? over[3]!, over[2] ?? over[4])}人以上`;
  const under = below.exec(text);
  if (under) return `${amount(under[1] ?? under[3]!, under[2] ?? under[4])}人以下`;
  const one = bare.exec(text);
  return one && Number(one[1]) > 0 ? `${amount(one[1]!, one[2])}人` : undefined;
}

// A Map: a cell may say __proto__, and an object would answer.
const words = new Map(['微型', '小型', '中型', '大型', '小微'].map((word) => [word, `${word}企业`]));

const remember = createMemory<Size | null>();

/**
 * The size in one writing: 100-499人, 1000人以上, 20人以下, 35人. The numbers said are kept, 少于50人 is 50人以下. Unknown words as sent;
 * null for 未知 and the like. One figure from 1 to 9 may be a local code or a number of people, so it stays as sent.
 */
export const parseSize = (line: string): Size | null => remember(line, () => readSize(line));

function readSize(line: string): Size | null {
  if (saysNothing(line) || nothing.test(line)) return null;
  if (line.length > 40) return { size: line, known: false };
  const text = foldCell(line)
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
    .replace(heading, '');
  const coded = /^([1-69])[:.、](.{3,})$/.exec(text);
  if (coded && employerSizes.some(({ code }) => code === coded[1]) && read(coded[2]!)) return { size: read(coded[2]!)!, known: true };
  const size = /^\d$/.test(text) ? undefined : (read(text) ?? words.get(text.replace(/企业$/, '')));
  return size ? { size, known: true } : { size: line, known: false };
}
