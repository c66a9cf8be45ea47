import { refuse } from './invalid-pattern.ts';

// Literals between the stars; "\*" and "\\" are the two escapes.
const literalsOf = (pattern: string): string[] => {
  if (/^(?:\\.|[^\\])*?\*\*/s.test(pattern)) refuse(`wildcard "${pattern}" has two wildcard characters in a row.`);
  if (!/^(?:[^\\]|\\[*\\])*$/s.test(pattern)) refuse(`wildcard "${pattern}" escapes something other than * or \\.`);
  const literals = [''];
  for (const [token] of pattern.matchAll(/\\.|[^\\]/gs)) {
    if (token === '*') literals.push('');
    else literals.push(literals.pop() + token.slice(-1));
  }
  return literals;
};

// Not a RegExp: the greedy walk is linear, a pattern of many stars cannot stall the bus.
export const wildcardTest = (pattern: string): ((text: string) => boolean) => {
  const [first = '', ...middle] = literalsOf(pattern);
  const last = middle.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    const end = text.length - last.length;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const literal of middle) {
      const found = text.indexOf(literal, at);
      if (found < 0) return false;
      at = found + literal.length;
    }
    return at <= end;
  };
};
