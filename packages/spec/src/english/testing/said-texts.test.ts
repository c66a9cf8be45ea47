import { expect, it } from 'vitest';
import { saidTexts } from './said-texts.ts';

const source = `
// 注释里的“话”，没有人听。
const words = /工资|['"\`]薪/;
const share = total / 2 / 'no regex'.length;
const fix = total > 1 ? '写一个数。' : \`至多 \${limit / 2} 个\${more ? '以上' : ''}\`;
const shown = '在别处说';
const silent = '工种';
export const rule = { title: '规则', words: ['词，一'], message: shown, fix, check: (text) => text.includes('没有，的') };
need('/title', title, '没有写');
throw new Error('第一行\\\\n，第二行。');
`;

it('finds what is said, with values as {}, and neither comments, patterns nor words to look for', () =>
  expect(saidTexts(source).sort()).toEqual(
    ['写一个数。', '至多 {} 个{}', '以上', '在别处说', '规则', '没有写', '第一行{}n，第二行。'].sort(),
  ));

it('finds every Chinese text when asked to', () => expect(saidTexts("const kinds = { int: '整数' };", true)).toEqual(['整数']));
