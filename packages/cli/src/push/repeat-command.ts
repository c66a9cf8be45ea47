import type { PushOptions } from './push-file.ts';

const plain = /^[\w./:@%+=,\u4e00-\u9fff-]+$/;
/** A word as a shell takes it. */
export const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The same command with the number that confirms its closing, ready to be pasted. */
export function repeatCommand(file: string, { market, profile, url, keyFile, rejects, parallel }: PushOptions, absent: number): string {
  const given = { market, profile, url, 'key-file': keyFile, rejects, parallel: parallel === 4 ? undefined : String(parallel) };
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, quoted(value)]));
  return ['ganghui push', quoted(file), ...named, '--mode full', `--confirm-close ${absent}`].join(' ');
}

/** The command that pushes a mended file of refused records, by the profile that was used. */
export function mendCommand(file: string, { url, keyFile }: PushOptions, { market, profile }: { market: string; profile: string }): string {
  const given = { market, profile, url, 'key-file': keyFile };
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, quoted(value)]));
  return ['npm run -s ganghui -- push', quoted(file), ...named].join(' ');
}
