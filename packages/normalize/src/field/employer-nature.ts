import { employerNature } from '@ganghui/spec/codes/employer-nature';
import { createMemory } from '../remember.ts';

export type Nature = { nature: string; known: boolean };

// 无性质 and 未知 say nothing; a part of several (民营,上市公司) may be known.
const nothing = /^(?:无|无性质|未知|暂无|不限|保密|未填写?|-+|\/|null|none)$/i;

const remember = createMemory<Nature | null>();

/** Our word for the employer's nature: 民办, 私营 and 民营 are 民营企业. Unknown words as sent; null for 未知 and the like. */
export const parseNature = (line: string): Nature | null => remember(line, () => readNature(line));

function readNature(line: string): Nature | null {
  const text = line.replace(/^\s*(?:公司|单位|企业|机构)(?:类型|性质)\s*[:：]\s*/, '');
  if (nothing.test(text)) return null;
  const whole = employerNature(text);
  if (whole) return { nature: whole.name, known: true };
  if (text.length <= 60) {
    const found = new Set(text.split(/[,，、;；|/·\s]+/).map((part) => (part === '' ? undefined : employerNature(part)?.name)));
    found.delete(undefined);
    // 民营·上市公司 says the narrower; anything else with two answers stays as sent.
    const [first, second] = [...found];
    if (first && found.size === 1 && text.split(/[,，、;；|/·\s]+/).filter((part) => part !== '' && !employerNature(part)).length === 0)
      return { nature: first, known: true };
    if (found.size === 2 && found.has('上市公司') && (first === '民营企业' || second === '民营企业'))
      return { nature: '上市公司', known: true };
  }
  return { nature: text, known: false };
}
