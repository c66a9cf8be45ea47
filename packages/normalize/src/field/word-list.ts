const maxWords = 30;
const longestCell = 4000;

/** Words between commas, dashes of any width, bars or blanks: each once, thirty at most. */
export function wordList(text: string | null): string[] {
  if (text === null) return [];
  const words = new Set<string>();
  for (const part of text
    .slice(0, longestCell)
    .toWellFormed()
    .split(/[,，、;；/|丨_\s[\]'"]+/)) {
    if (part !== '') words.add(part);
    if (words.size === maxWords) break;
  }
  return [...words];
}

const yes = new Set(['true', '是', '1', 'yes', 'y', '同意', '公开', '同意公开', '本人同意', '已同意', '√', '✓']);
export const isYes = (text: string | undefined): boolean => text !== undefined && yes.has(text.normalize('NFKC').trim().toLowerCase());
