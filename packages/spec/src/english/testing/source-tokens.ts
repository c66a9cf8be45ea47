/** `text`: a string or a template, its holes and backslashes written `{}`. Comments, blanks and regular expressions are left out. */
export type Token = { kind: 'text' | 'word' | 'mark'; value: string };

const word = /[\p{L}\p{N}_$]+/uy;
const beforeValue = /^(?:return|case|typeof|in|of|=>)$/;

const isRegexHere = (last: Token | undefined): boolean =>
  last === undefined || (last.kind === 'mark' ? !')]}'.includes(last.value) : last.kind === 'word' && beforeValue.test(last.value));

function endOfRegex(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const mark = source[at];
    if (mark === '\\') at++;
    else if (mark === '[') inClass = true;
    else if (mark === ']') inClass = false;
    else if (mark === '\n' || (mark === '/' && !inClass)) return at + 1;
  }
  return source.length;
}

function readString(source: string, start: number): { token: Token; end: number } {
  const quote = source[start];
  let value = '';
  let at = start + 1;
  for (; at < source.length && source[at] !== quote; at++) {
    if (source[at] !== '\\') value += source[at];
    else {
      at++;
      value += source[at] === 'n' ? '\n' : source[at] === '\\' ? '{}' : source[at] === 'u' ? '{}' : source[at];
    }
  }
  return { token: { kind: 'text', value }, end: at + 1 };
}

// What stands in the holes follows the template, in parentheses.
function readTemplate(source: string, start: number): { tokens: Token[]; end: number } {
  let value = '';
  const inner: Token[] = [];
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const hole = readUntil(source, at + 2, '}');
      inner.push({ kind: 'mark', value: '(' }, ...hole.tokens, { kind: 'mark', value: ')' });
      value += '{}';
      at = hole.end;
    } else if (source[at] === '\\') {
      value += source[at + 1] === 'n' ? '\n' : '{}';
      at += 2;
    } else value += source[at++];
  }
  return { tokens: [{ kind: 'text', value }, ...inner], end: at + 1 };
}

function endOf(source: string, mark: string, start: number): number {
  const found = source.indexOf(mark, start);
  return found < 0 ? source.length : found + mark.length;
}

function readUntil(source: string, start: number, closing: string): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const mark = source[at]!;
    if (source.startsWith('//', at)) at = endOf(source, '\n', at);
    else if (source.startsWith('/*', at)) at = endOf(source, '*/', at);
    else if (mark === '"' || mark === "'") {
      const { token, end } = readString(source, at);
      tokens.push(token);
      at = end;
    } else if (mark === '`') {
      const read = readTemplate(source, at);
      tokens.push(...read.tokens);
      at = read.end;
    } else if (mark === '/' && isRegexHere(tokens.at(-1))) at = endOfRegex(source, at);
    else {
      word.lastIndex = at;
      const name = word.exec(source)?.[0];
      if (name === undefined) {
        if (mark === closing && depth === 0) return { tokens, end: at + 1 };
        if (mark === '{') depth++;
        if (mark === '}') depth--;
        if (mark.trim() !== '') tokens.push({ kind: 'mark', value: source.startsWith('=>', at) ? '=>' : mark });
      } else tokens.push({ kind: 'word', value: name });
      at += name?.length ?? (source.startsWith('=>', at) ? 2 : 1);
    }
  }
  return { tokens, end: at };
}

/** TypeScript cut into words, marks and texts: as much as finding the messages in it takes. */
export const sourceTokens = (source: string): Token[] => readUntil(source, 0, '').tokens;
