import { type Indicator, indicatorsOf } from '@ganghui/spec/codes/indicator';

export type Spelling = { text: string; factor: number };
/** A column's name taken apart: ways to look it up (best first), the words in its brackets, an indicator code found in it. */
export type NameParts = {
  chinese: Spelling[];
  latin: Spelling[];
  tokens: string[];
  brackets: string;
  code: string;
  indicators: readonly Indicator[];
};

const longestName = 120;
const invisible = /[\s\u200b-\u200f\ufeff*★●■※]+/g;
const noisePrefix = new Set([
  'job',
  'jobs',
  'position',
  'post',
  'recruit',
  'zp',
  'data',
  'field',
  'f',
  'str',
  'the',
  'item',
  'items',
  'col',
  'detail',
  'info',
  'vacancy',
  'attr',
  'attributes',
  'node',
  'result',
]);
const noiseSuffix = new Set([
  'name',
  'display',
  'text',
  'value',
  'label',
  'desc',
  'string',
  'str',
  'cn',
  'zh',
  'list',
  'items',
  'info',
  'title',
  'show',
  'val',
  'mc',
  'dictname',
  'chinese',
  'full',
  'raw',
]);
const codeSuffix = new Set(['code', 'id', 'key', 'dm', 'bm', 'no']);
const chinesePrefix = /^(?:请?(?:填写|输入|选择)|岗位|职位|招聘|招录|招考|工作|用工|所需|主要|相关|本次|拟招|其中)/;
const chineseSuffix =
  /(?:要求|需求|限制|条件|名称|情况|信息|类别|类型|范围|内容|说明|代码|编码|列|栏|字段|项|值|文本|原文|标准|[万千]?元|人|岁)$/;

const tokensOf = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((token) => token !== '');

// A pointer speaks by its last names; places in a list say nothing, but the first of a list is likelier than the second.
function latinOf(name: string): { spellings: Spelling[]; tokens: string[] } {
  const isPath = name.startsWith('/');
  const segments = isPath ? name.split('/').slice(1) : [name];
  const place = segments.find((segment) => /^\d+$/.test(segment));
  const factor = place === undefined ? 1 : place === '0' ? 0.8 : 0.76;
  const named = segments.filter((segment) => !isPath || !/^(?:\d+|items?|list|data|attributes)$/i.test(segment)).slice(-3);
  const tokens = named.flatMap(tokensOf);
  const spellings: Spelling[] = [];
  const add = (words: readonly string[], by: number): void => {
    const text = words.join('');
    if (text.length > 1 && !spellings.some((each) => each.text === text)) spellings.push({ text, factor: factor * by });
  };
  add(tokens, 1);
  if (isPath) add(named.slice(-2).flatMap(tokensOf), 0.98);
  const start = tokens.findIndex((token) => !noisePrefix.has(token));
  const end = tokens.findLastIndex((token) => !noiseSuffix.has(token)) + 1;
  const coded = tokens.findLastIndex((token) => !codeSuffix.has(token)) + 1;
  add(tokens.slice(0, end), 0.95);
  add(tokens.slice(Math.max(0, start)), 0.9);
  add(tokens.slice(Math.max(0, start), Math.max(end, start + 1)), 0.86);
  add(tokens.slice(0, coded), 0.7);
  if (isPath && named.length > 1) add(tokensOf(named.at(-1) ?? ''), 0.62);
  return { spellings, tokens };
}

function chineseOf(text: string, inBrackets: string): Spelling[] {
  const bare = text.replace(/[^\u4e00-\u9fffa-z\d]+/g, '');
  const spellings: Spelling[] = [];
  const add = (spelling: string, factor: number): void => {
    if (spelling !== '' && !spellings.some((each) => each.text === spelling)) spellings.push({ text: spelling, factor });
  };
  add(bare + inBrackets.replace(/[^\u4e00-\u9fff]+/g, ''), 1);
  add(bare, 0.99);
  const [ahead, behind] = [bare.replace(chinesePrefix, ''), bare.replace(chineseSuffix, '')];
  add(behind, 0.88);
  add(ahead, 0.85);
  add(ahead.replace(chineseSuffix, ''), 0.75);
  return spellings;
}

/** “1、*学　历 要求（必填）” → 学历要求; “eduLevel/name” → edulevel; “AAB004单位名称” → the code and the words. */
export function splitName(name: string): NameParts {
  const text = name
    .slice(0, longestName)
    .normalize('NFKC')
    .replace(invisible, name.startsWith('/') || /^[\x20-\x7e]+$/.test(name) ? ' ' : '')
    .trim();
  const code = /(?<![A-Za-z\d])[A-Za-z]{3}\d[\dA-Za-z]{2}(?![A-Za-z\d])/.exec(text)?.[0]?.toUpperCase() ?? '';
  const indicators = code === '' ? [] : indicatorsOf(code);
  const rest = (indicators.length > 0 ? text.replace(new RegExp(code, 'i'), '') : text).replace(
    /^(?:第?\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、)/,
    '',
  );
  const brackets = [...rest.matchAll(/[([【{<]([^()[\]【】{}<>]{1,30})[)\]】}>]/g)].map(([, inner = '']) => inner).join(' ');
  const outside = rest.replace(/[([【{<][^()[\]【】{}<>]{1,30}[)\]】}>]/g, '') || rest;
  const hasChinese = /[\u4e00-\u9fff]/.test(outside);
  const { spellings, tokens } = hasChinese ? { spellings: [], tokens: [] } : latinOf(outside.trim());
  return { chinese: hasChinese ? chineseOf(outside.toLowerCase(), brackets) : [], latin: spellings, tokens, brackets, code, indicators };
}
