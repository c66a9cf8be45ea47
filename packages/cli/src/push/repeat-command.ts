import type { PushOptions } from './push-file.ts';

const plain = /^[\w./:@%+=,\u4e00-\u9fff-]+$/;
const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The same command with the number that confirms its closing, ready to be pasted. */
export function repeatCommand(file: string, { market, profile, url, keyFile, rejects, parallel }: PushOptions, absent: number): string {
  const given = { market, profile, url, 'key-file': keyFile, rejects, parallel: parallel === 4 ? undefined : String(parallel) };
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, quoted(value)]));
  return ['ganghui push', quoted(file), ...named, '--mode full', `--confirm-close ${absent}`].join(' ');
}
