import { CommanderError } from 'commander';
import { paintFor } from './output/paint.ts';
import { createProgram } from './program.ts';
import { Complaint, type ExitCode, isBrokenPipe, type World } from './world.ts';

/** Runs one command line, without `node` and the script. Says what is wrong on stderr; never throws, whatever a person typed or a file holds. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const { red } = paintFor(world);
  try {
    await createProgram(world, (exit) => {
      code = exit;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said its piece already; help asked for is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isBrokenPipe(error)) return 0;
    if (error instanceof Complaint)
      world.stderr.write(`${red('ganghui:')} ${error.message}\n${error.fix === '' ? '' : `  ${error.fix}\n`}`);
    else
      world.stderr.write(
        `${red('ganghui:')} 程序出错 (our fault): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return world.signal.aborted ? 130 : 2;
  }
}
