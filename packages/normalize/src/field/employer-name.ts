import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { createMemory } from '../remember.ts';
import { saysNothing } from './fold-cell.ts';
import { plainLine } from './plain-text.ts';

export type EmployerName = { name: string | null; uscc: string | null; method: 'as-sent' | 'name-tidied' | 'not-given' };

const longest = 300;
const label = /^(?:用人单位|招聘单位|单位|公司|企业|招聘企业|用工单位)(?:名称|全称)?\s*[:：]\s*/;
// Eighteen letters and digits in a name are a code when they pass its checks, or when the cell says so.
const code =
  /[\s,，;；/|(（[【]*(?:统一社会信用代码|社会信用代码|信用代码|税号|代码)?\s*[:：]?\s*(?<![0-9A-Za-z])([1-9ANYany][0-9A-Za-z]{17})(?![0-9A-Za-z])[)）\]】]?/;
const phone =
  /[\s,，;；/|(（:：]*(?:联系)?(?:电话|手机|tel)?\s*[:：]?\s*(?<!\d)(?:1\d{2}\*{4}\d{4}|0\d{2,3}-?\d{7,8}(?:-\d{1,5})?)[)）]?\s*$/i;
// A name cut off by its site keeps its dots, so that nobody takes it for the whole.
const edges = /^[\s,，。;；、:：'*#_|/\\-]+|[\s,，。;；、:：'*#_|/\\-]+$/g;
const quoted = /^[“"‘](.+)[”"’]$/;
const han = /[\u3400-\u9fff]/;

// 甲公司甲公司, 甲公司/甲公司: one name sent twice.
function once(name: string): string {
  const half = name.length >> 1;
  if (half < 4) return name;
  if (name.length % 2 === 0) return name.slice(0, half) === name.slice(half) ? name.slice(0, half) : name;
  const parts = name.split(/\s*[/,，、|;；]\s*|\s+/);
  return parts.length === 2 && parts[0] === parts[1] ? parts[0]! : name;
}

const holdsMarks = /[\s()[\]:：,，;；/|'"“”*#_.。、\\-]|\d{7}/;

const remember = createMemory<EmployerName>();

/**
 * The employer's name without what does not belong to it: labels, a code, a telephone, a second copy, blanks between characters. Brackets
 * are wide, as in the register. 代招, 委托, 某公司 and branches stay for the rules to see. A code found beside the name comes apart.
 */
export const parseEmployerName = (raw: string | undefined): EmployerName => remember(raw ?? '', () => readName(raw));

function readName(raw: string | undefined): EmployerName {
  const sent = plainLine(raw);
  if (sent === null || saysNothing(sent)) return { name: null, uscc: null, method: 'not-given' };
  if (sent.length > longest) return { name: sent, uscc: null, method: 'as-sent' };
  let name = sent;
  let uscc: string | null = null;
  if (/[\uff01-\uff5e]/.test(name)) name = name.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'));
  if (holdsMarks.test(name)) {
    name = name.replace(label, '');
    const hit = /\d{7}/.test(name) ? code.exec(name) : null;
    const found = hit ? tidyUscc(hit[1]!) : '';
    if (hit && (isUscc(found) || /代码|税号/.test(hit[0]))) {
      uscc = found;
      name = `${name.slice(0, hit.index)}${name.slice(hit.index + hit[0].length)}`;
    }
    if (/\d/.test(name)) name = name.replace(phone, '');
    if (han.test(name))
      name = name
        .replace(/\(/g, '（')
        .replace(/\)/g, '）')
        .replace(/(?<=[\u3400-\u9fff（）])\s+(?=[\u3400-\u9fff（）])/g, '');
    name = name.replace(edges, '').replace(quoted, (whole, inner: string) => (/[“”"‘’]/.test(inner) ? whole : inner));
  }
  name = once(name).trim();
  // Nothing but a code, or marks: the code is told, the name is not.
  if (name === '') return { name: uscc ? null : sent, uscc, method: 'name-tidied' };
  return { name, uscc, method: name === sent ? 'as-sent' : 'name-tidied' };
}
