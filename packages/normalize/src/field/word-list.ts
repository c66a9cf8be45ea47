const maxWords = 30;

/** Words between commas, dashes of any width, bars or blanks: each once, thirty at most. */
export function wordList(text: string | null): string[] {
  if (text === null) return [];
  const words = text.split(/[,，、;；/|丨_\s[\]'"]+/).flatMap((word) => word.trim() || []);
  return [...new Set(words)].slice(0, maxWords);
}

const yes = new Set(['true', '是', '1', 'yes', 'y', '同意', '公开']);
export const isYes = (text: string | undefined): boolean => text !== undefined && yes.has(text.normalize('NFKC').trim().toLowerCase());
