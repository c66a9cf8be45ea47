import { type ReplayClient, type ReplayOrder, type ReplayProgress, startReplay, watchReplay } from '@ganghui/aws/bus-replay';

type Run = {
  client: ReplayClient;
  order: ReplayOrder;
  wait: () => Promise<void>;
  say: (line: string) => void;
  /** A line in the place of the one before. */
  show: (line: string) => void;
};

const warning = `A replay is not in order: EventBridge sends the events of a minute as they come, beside what happens now, and all of them once more.
Who holds a copy catches up better from the feed, in order and with proof: GET /v1/feed?after=<sequence>, or ganghui pull.`;

/** Replays, tells how far it is, and answers the exit code: 0 when it completed. */
export async function runReplay({ client, order, wait, say, show }: Run): Promise<number> {
  const { from, to, rule } = order;
  say(warning);
  say(`\n${from.toISOString()} to ${to.toISOString()}, ${rule === null ? 'all rules' : `the rule ${rule}`}`);
  const name = await startReplay(client, order);
  say(`started; it goes on without this command. To stop it: aws events cancel-replay --replay-name ${name}`);
  let last: ReplayProgress | undefined;
  for await (const progress of watchReplay(client, name, wait)) {
    last = progress;
    show(bar(progress));
  }
  say(`\n${name}: ${last?.state ?? 'UNKNOWN'}${last?.reason ? ` (${last.reason})` : ''}`);
  return last?.state === 'COMPLETED' ? 0 : 1;
}

const width = 30;
const bar = ({ share, state }: ReplayProgress): string =>
  `[${'#'.repeat(Math.round(share * width)).padEnd(width, '.')}] ${String(Math.floor(share * 100)).padStart(3)} % ${state}`;
