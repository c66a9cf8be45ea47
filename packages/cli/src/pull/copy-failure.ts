import { CopyFault } from '@ganghui/client';
import { withFailures } from '../push/failure.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { ReceiverError } from './post-store.ts';

/** As every command that talks to the exchange; what is wrong with the copy itself is exit 1, a receiver that is away is exit 3. */
export function withCopyFailures(world: World, again: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  return withFailures(world, again, async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ReceiverError) {
        world.stderr.write(`ganghui: ${error.message}\n  ${again}\n`);
        return 3;
      }
      if (!(error instanceof CopyFault)) throw error;
      // Another exchange or another filter is wrong use; the rest is what verify is there for.
      if (error.kind === 'other' || error.kind === 'ahead') throw new Complaint(error.message, error.fix);
      world.stderr.write(`ganghui: ${error.message}\n  ${error.fix}\n`);
      return 1;
    }
  });
}
