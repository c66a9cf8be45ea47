import type * as z from 'zod';
import { cut } from './cut.ts';

export type Explained = { pointer: string; detail: string; fix: string };

const kinds: Record<string, string> = {
  string: '文本（加引号）',
  number: '数字（不加引号）',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '对象 {…}',
  record: '对象 {…}',
};

const least: Record<string, string> = { string: '字符数不能小于', array: '项数不能小于' };
const most: Record<string, string> = { string: '字符数不能大于', array: '项数不能大于' };

/** What is wrong with a member of a JSON body, and what to write instead. */
export function explainIssue(issue: z.core.$ZodIssue, known: readonly string[] = []): Explained {
  const at = `/${issue.path.map(String).join('/')}`;
  const wrong = (fix: string): Explained => ({ pointer: at, detail: `正文的 ${at} 不正确。`, fix });
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        pointer: `/${[...issue.path, issue.keys[0] ?? ''].map(String).join('/')}`,
        detail: `正文有不认识的字段：${cut(issue.keys.slice(0, 5).join('、'), 80)}。`,
        fix: known.length > 0 ? `可用的字段：${known.join('、')}。` : '请去掉它。',
      };
    case 'invalid_type':
      return wrong(`请写${kinds[issue.expected] ?? issue.expected}。`);
    case 'invalid_value':
      return wrong(`取值之一：${issue.values.map(String).join('、')}。`);
    case 'too_small':
      return wrong(`${least[issue.origin] ?? '不能小于'} ${issue.minimum}。`);
    case 'too_big':
      return wrong(`${most[issue.origin] ?? '不能大于'} ${issue.maximum}。`);
    default:
      // A schema's own words know best; those of the library are English.
      return wrong(/\p{Script=Han}/u.test(issue.message) ? issue.message : '请对照接口文档 /docs 中的示例。');
  }
}
