import type { Closing } from '@ganghui/spec';
import type { World } from '../world.ts';
import { ask, canAsk } from './ask.ts';
import { closingLines } from './closing-lines.ts';

/** Shows what would close and settles it: the number that was given, what a person types, or no when a number is needed and nobody says it. */
export const settleClosing =
  (world: World, { confirmClose, yes, json }: { confirmClose?: number; yes?: boolean; json?: boolean }) =>
  async (closing: Closing): Promise<number | 'yes' | 'no'> => {
    for (const line of closingLines(closing)) world.stderr.write(`${line}\n`);
    const { absent, needsConfirmation } = closing;
    if (confirmClose !== undefined) return confirmClose;
    if (json || !canAsk(world)) return needsConfirmation ? 'no' : 'yes';
    if (!needsConfirmation) {
      if (yes) return 'yes';
      return /^(?:y|yes|是)$/i.test(await ask(world, `关闭这 ${absent} 个？[y/N] `)) ? 'yes' : 'no';
    }
    const typed = await ask(world, `确认要关闭，请输入这个数 ${absent}；不关闭直接回车：`);
    return typed === String(absent) ? absent : 'no';
  };
