import { sourceTokens, type Token } from './source-tokens.ts';

const han = /\p{Script=Han}/u;
const isPattern = (text: string): boolean => /\(\?[!<]/.test(text);
const saying = /^(?:message|fix|detail|title|problem|hint|why|what)$/;
const sayingName = /message|fix|detail|hint|inferred|counted|named|short|split/i;
// Functions that are told a message as an argument.
const sayingCall = /^(?:need|scam|plainProblem|refuse|problem|unreadable)$/;
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);
// Words and patterns to look for, and what the reference says of itself.
const silent = /^(?:words|patterns|basis|evidence|test|includes|startsWith|endsWith|has|replace|split|RegExp)$/;

// Up to the end of the expression that begins at `start`.
function expression(tokens: readonly Token[], start: number, stops: string): Token[] {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const { kind, value } = tokens[at]!;
    if (kind !== 'mark') continue;
    if (depth === 0 && (stops.includes(value) || closing.has(value))) return tokens.slice(start, at);
    if (opening.has(value)) depth++;
    if (closing.has(value)) depth--;
  }
  return tokens.slice(start);
}

function withoutSilent(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1]?.value;
    if (token.kind === 'word' && silent.test(token.value) && (next === '(' || next === ':'))
      at += 1 + expression(tokens, at + 2, ',').length;
    else kept.push(token);
  }
  return kept;
}

const isSentence = (text: string): boolean => /[。；]$|[，。；]\p{Script=Han}/u.test(text);

/**
 * Every text of a source file that a market may be told, in the writing of the catalogue: what stands for a value is `{}`. Found by
 * where it stands (message, fix, detail, title); `all`: whatever is Chinese, for files that hold no words to look for.
 */
export function saidTexts(source: string, all = false): string[] {
  const tokens = withoutSilent(sourceTokens(source));
  const said = new Set<string>();
  const names = new Set<string>();
  const take = (part: readonly Token[]): void => {
    for (const { kind, value } of part) {
      if (kind === 'text' && han.test(value) && !isPattern(value)) said.add(value.replace(/(?:\{\})+/g, '{}'));
      if (kind === 'word') names.add(value);
    }
  };
  const follows = (at: number, mark: string): boolean => tokens[at + 1]?.kind === 'mark' && tokens[at + 1]?.value === mark;
  tokens.forEach(({ kind, value }, at) => {
    if (kind === 'word' && saying.test(value) && follows(at, ':')) take(expression(tokens, at + 2, ',;'));
    if (kind === 'word' && sayingCall.test(value) && follows(at, '(') && tokens[at - 1]?.value !== '.')
      take(expression(tokens, at + 2, ';'));
    if (kind === 'text' && (all || isSentence(value))) take([tokens[at]!]);
  });
  // A constant whose name says so, or that stands where a message is said.
  tokens.forEach(({ kind, value }, at) => {
    const before = tokens[at - 1]?.value;
    if (kind === 'word' && before === 'const' && (sayingName.test(value) || names.has(value)) && follows(at, '='))
      take(expression(tokens, at + 2, ';'));
  });
  return [...said];
}
