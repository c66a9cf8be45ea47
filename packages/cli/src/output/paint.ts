import type { World } from '../world.ts';

export type Paint = {
  red: (text: string) => string;
  yellow: (text: string) => string;
  green: (text: string) => string;
  dim: (text: string) => string;
};

/** Colours for a terminal; none when a file or a pipe listens, or NO_COLOR is set. */
export function paintFor({ stderr, plain }: World): Paint {
  const paint = (code: number) => (text: string) => (stderr.isTTY && !plain ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { red: paint(31), yellow: paint(33), green: paint(32), dim: paint(2) };
}
