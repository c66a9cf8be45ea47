import type { World } from '../world.ts';

/** Whether a person can be asked: both ends are a terminal. */
export const canAsk = ({ stdin, stderr }: World): boolean => stdin.isTTY === true && stderr.isTTY === true;

const readers = new WeakMap<World['stdin'], AsyncIterator<Uint8Array>>();

/** One line of a person at the terminal; empty when there is none. */
export async function ask(world: World, question: string): Promise<string> {
  world.stderr.write(question);
  const decoder = new TextDecoder();
  let text = '';
  // Kept, not ended: ending it would close the terminal to the next question.
  const reader = readers.get(world.stdin) ?? world.stdin[Symbol.asyncIterator]();
  readers.set(world.stdin, reader);
  while (!text.includes('\n') && text.length <= 1000) {
    const { value, done } = await reader.next();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  return text.split('\n')[0]?.trim() ?? '';
}
