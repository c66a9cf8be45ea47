import { NoAnswer } from './caller.ts';
import type { Kit } from './kit.ts';

const atOnce = 4;
const tries = 3;
// 404: never stored; 409, 410: ended already.
const gone = (status: number): boolean => status < 300 || [404, 409, 410].includes(status);

async function closeOne(kit: Kit, id: string): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      if (gone((await kit.act(id, 'close', { reason: 'withdrawn' })).status)) return true;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    if (attempt < tries) await kit.pause(500 * attempt);
  }
  return false;
}

/** Closes everything that this run opened; answers the ids that may still be open. */
export async function closeOwn(kit: Kit): Promise<string[]> {
  const waiting = kit.opened();
  const left: string[] = [];
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) if (!(await closeOne(kit, id))) left.push(id);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return left;
}
