import { foldCell } from './fold-cell.ts';

const longest = 120;
const plainMobile = /^1[3-9]\d{9}$/;
const mobile = /^(?:(?:\+|00)?86-?)?0?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})$/;
// Two-figure and three-figure area codes of landlines; seven figures only where the area code has three behind the nought.
const landline =
  /^(?:(?:\+|00)?86-?)?[([]?(0?(?:10|2\d|[3-9]\d{2}))[)\]]?-?([2-9]\d{3})[- ]?(\d{3,4})(?:(?:-|转|ext\.?|分机[号:]?|#|x)(\d{1,6}))?$/;
const service = /^([48]00)[- ]?(\d{3,4})[- ]?(\d{3,4})(?:(?:-|转|#)(\d{1,6}))?$/;
const local = /^([2-9]\d{6,7})(?:(?:-|转|ext\.?|分机[号:]?|#)(\d{1,6}))?$/;
const short = /^(?:12\d{3}|1\d{4}|9\d{4,7})$/;

const withExtension = (number: string, extension: string | undefined): string => (extension ? `${number}转${extension}` : number);

function one(part: string): string | undefined {
  const text = part
    .replace(/[\s·.]/g, '')
    .replace(/[–—－‐‑−]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const cell = mobile.exec(text);
  if (cell) return `${cell[1]}${cell[2]}${cell[3]}`;
  const free = service.exec(text);
  if (free && `${free[2]}${free[3]}`.length === 7) {
    const seven = `${free[2]}${free[3]}`;
    return withExtension(`${free[1]}-${seven.slice(0, 3)}-${seven.slice(3)}`, free[4]);
  }
  const fixed = landline.exec(text);
  if (fixed && (fixed[1]!.startsWith('0') || /^(?:\+|00)?86/.test(text)) && `${fixed[2]}${fixed[3]}`.length + fixed[1]!.length >= 10) {
    const area = fixed[1]!.startsWith('0') ? fixed[1]! : `0${fixed[1]}`;
    return withExtension(`${area}-${fixed[2]}${fixed[3]}`, fixed[4]);
  }
  const near = local.exec(text);
  if (near) return withExtension(near[1]!, near[2]);
  return short.test(text) ? text : undefined;
}

// A name or a word for the telephone beside the number; the number with its brackets, dashes and extension stays.
const words =
  /(?:联系|咨询|招聘|手机|固定|办公|座机|公司|热线|人事|客服)*(?:电话|手机|座机|热线|号码|tel|phone|mobile|微信同号|微信|同微信)[号码]?[:：]?/gi;
const person = /[\u4e00-\u9fff·]{1,8}(?:[:：]|\s?(?=[\d+(]))|\(?[\u4e00-\u9fff]{1,6}\)?$/g;
const extensionWord = /转|分机/;

function withoutWords(part: string): string {
  const bare = part.replace(words, ' ').trim();
  return (extensionWord.test(bare) ? bare.replace(/^[\u4e00-\u9fff·]{1,8}[:：]?\s?(?=[\d+(])/, '') : bare.replace(person, ' '))
    .replace(/[:：( )]+$/, '')
    .trim();
}

/** Phone numbers in one writing: 13812345678, 0514-87654321转801, 400-800-1234, several joined by 、; undefined when any part is no number. */
export function parsePhone(raw: string): string | undefined {
  if (plainMobile.test(raw)) return raw;
  if (raw.length > longest) return undefined;
  const text = foldCell(raw)
    .trim()
    .replace(/^'/, '')
    .replace(/^(\d{7,13})\.0+$/, '$1');
  const whole = one(withoutWords(text));
  if (whole) return whole;
  const parts = text
    .split(/[/、,，;；|或&和\n\\]+|\s{2,}|(?<=\d)\s+(?=(?:\+|0|1[3-9]|[\u4e00-\u9fff])\d?)/)
    .filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 6) return undefined;
  const numbers: string[] = [];
  for (const [at, part] of parts.entries()) {
    const bare = withoutWords(part);
    // 0514-87654321/22: another ending of the number before.
    const before = numbers[at - 1];
    const number =
      /^\d{1,4}$/.test(bare) && before && !before.includes('转') && before.length > 8 ? before.slice(0, -bare.length) + bare : one(bare);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return [...new Set(numbers)].join('、');
}
