import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { DeadLetter } from './lane.ts';

/** One JSON line per dead letter; a letter is on the disk when `keep` returns. */
export const createDeadLetterFile = (path: string) => {
  // A process killed in the middle of a line must not spoil the next one.
  if (existsSync(path) && !/(^|\n)$/.test(readFileSync(path, 'utf8'))) appendFileSync(path, '\n');

  return {
    keep: (letter: DeadLetter): Promise<void> => appendFile(path, `${JSON.stringify(letter)}\n`, { flush: true }),
    read: (): DeadLetter[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(parseLine) : []),
  };
};

const parseLine = (line: string): DeadLetter[] => {
  try {
    return [JSON.parse(line)];
  } catch {
    return []; // blank, or cut short by a kill
  }
};
