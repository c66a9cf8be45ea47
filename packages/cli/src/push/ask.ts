import type { World } from '../world.ts';

/** Whether a person can be asked: both ends are a terminal. */
export const canAsk = ({ stdin, stderr }: World): boolean => stdin.isTTY === true && stderr.isTTY === true;

/** One line of a person at the terminal; empty when there is none. */
export async function ask(world: World, question: string): Promise<string> {
  world.stderr.write(question);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of world.stdin) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('\n') || text.length > 1000) break;
  }
  return text.split('\n')[0]?.trim() ?? '';
}
