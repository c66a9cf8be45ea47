import { same } from '../check.ts';
import { type Kit, standing } from '../kit.ts';

/** The posting, read back from the market, stands as expected. */
export const readBack = async (kit: Kit, id: string, expected: Partial<ReturnType<typeof standing>>): Promise<void> =>
  same('读回 read back', expected, standing(await kit.get(id)));
