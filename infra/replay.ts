import { setTimeout } from 'node:timers/promises';
import { createReplayClient } from '@ganghui/aws/bus-replay';
import { type ReplayArguments, readReplayArguments, usage } from './replay-arguments.ts';
import { runReplay } from './run-replay.ts';

// npm run replay -- --bus … --from … --subscription …: what was on the bus goes to a rule again, from the archive of EventBridge.
const read = readReplayArguments(process.argv.slice(2), new Date());
if (typeof read === 'string') {
  console.error(`ganghui: ${read}\n\n${usage}`);
  process.exit(2);
}
process.exitCode = await replay(read);

async function replay({ order, region }: ReplayArguments): Promise<number> {
  const client = createReplayClient(region);
  const { stdout } = process;
  try {
    return await runReplay({
      client,
      order,
      wait: () => setTimeout(5000),
      say: (line) => console.log(line),
      // On a terminal one line that moves; in a log nothing but its end.
      show: (line) => void (stdout.isTTY && stdout.write(`\r${line}\u001b[K`)),
    });
  } catch (error) {
    console.error(`\nganghui: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    client.destroy();
  }
}
