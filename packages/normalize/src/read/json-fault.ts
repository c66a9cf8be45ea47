const tokens =
  /[ \t\r\n]+|[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Where JSON goes wrong: the offset of the first fault, or its length when it ends too soon. Undefined when it does not. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  const after = (): Expect => (open.length > 0 ? 'comma-or-end' : 'nothing');
  for (let at = 0; at < text.length; ) {
    tokens.lastIndex = at;
    const token = tokens.exec(text)?.[0];
    if (token === undefined) return at;
    const mark = token[0]!;
    const inside = open.at(-1);
    if (mark === '{' || mark === '[') {
      if (expect !== 'value' && expect !== 'value-or-end') return at;
      open.push(mark);
      expect = mark === '{' ? 'key-or-end' : 'value-or-end';
    } else if (mark === '}' || mark === ']') {
      const empty = mark === '}' ? 'key-or-end' : 'value-or-end';
      if (inside !== (mark === '}' ? '{' : '[') || (expect !== 'comma-or-end' && expect !== empty)) return at;
      open.pop();
      expect = after();
    } else if (mark === ',') {
      if (expect !== 'comma-or-end') return at;
      expect = inside === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (expect !== 'colon') return at;
      expect = 'value';
    } else if (mark.trim() !== '') {
      const asKey: boolean = expect === 'key' || expect === 'key-or-end';
      if (asKey ? mark !== '"' : expect !== 'value' && expect !== 'value-or-end') return at;
      expect = asKey ? 'colon' : after();
    }
    at += token.length;
  }
  return expect === 'nothing' ? undefined : text.length;
}

const hints: readonly { seen: RegExp; hint: string }[] = [
  { seen: /^(?:NaN|-?Infinity|undefined|None|nan)/, hint: '没有值的写 null，不能写 NaN、Infinity、undefined 或 None。' },
  { seen: /^(?:True|False)/, hint: '请写小写的 true 或 false。' },
  { seen: /^(?:\/\/|\/\*|#)/, hint: 'JSON 里不能有注释。' },
  { seen: /^'/, hint: '请用双引号，不用单引号。' },
  { seen: /^[“”‘’]/, hint: '请用半角双引号，不用中文引号。' },
  { seen: /^[\]}]/, hint: '请删去多余的逗号或括号。' },
  { seen: /^"[^"\n]{0,2000}\n/, hint: '内容里的换行写成 \\n，或补上结束的双引号。' },
];

/** What to write instead of what stands at a fault. */
export const jsonHint = (text: string, at: number): string =>
  hints.find(({ seen }) => seen.test(text.slice(at, at + 2100)))?.hint ?? '请检查括号、引号和逗号。';

/** Line and column of an offset; both count from 1. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
