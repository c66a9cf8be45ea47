import {
  DescribeArchiveCommand,
  DescribeEventBusCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  ListArchivesCommand,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';

export { ruleNameOf } from './bus-rules.ts';

/** Region and credentials come from where the SDK finds them. */
export type ReplayClient = Pick<EventBridgeClient, 'send' | 'destroy'>;
export const createReplayClient = (region: string | undefined): ReplayClient => new EventBridgeClient({ region, maxAttempts: 5 });

/** What is to be sent again: events that were put on the bus from `from` to `to`, to one rule of it or (null) to all. */
export type ReplayOrder = { busName: string; from: Date; to: Date; rule: string | null; name: string };

/** How far a replay is: `share` of its span, from 0 to 1. */
export type ReplayProgress = { state: string; share: number; reason: string | null };

/** Starts a replay from the archive of the bus, and answers its name. Throws when the bus has no archive. */
export async function startReplay(client: ReplayClient, { busName, from, to, rule, name }: ReplayOrder): Promise<string> {
  const { Arn: busArn = '' } = await client.send(new DescribeEventBusCommand({ Name: busName }));
  const { Archives = [] } = await client.send(new ListArchivesCommand({ EventSourceArn: busArn }));
  const [archive] = Archives.filter(({ State }) => State === 'ENABLED');
  if (!archive) throw new Error(`the bus ${busName} has no archive that is enabled`);
  const { ArchiveArn } = await client.send(new DescribeArchiveCommand({ ArchiveName: archive.ArchiveName }));
  const rules = rule === null ? {} : { FilterArns: [`${busArn.replace(':event-bus/', ':rule/')}/${rule}`] };
  await client.send(
    new StartReplayCommand({
      ReplayName: name,
      EventSourceArn: ArchiveArn,
      EventStartTime: from,
      EventEndTime: to,
      // An archive replays to the bus it comes from, and to no other.
      Destination: { Arn: busArn, ...rules },
    }),
  );
  return name;
}

const over = new Set(['COMPLETED', 'CANCELLED', 'FAILED']);

/** Tells how far a replay is, again and again until it is over; the last one told is how it ended. */
export async function* watchReplay(client: ReplayClient, name: string, wait: () => Promise<void>): AsyncGenerator<ReplayProgress> {
  for (;;) {
    const progress = await readProgress(client, name);
    yield progress;
    if (over.has(progress.state)) return;
    await wait();
  }
}

async function readProgress(client: ReplayClient, ReplayName: string): Promise<ReplayProgress> {
  const found = await client.send(new DescribeReplayCommand({ ReplayName }));
  const { State = 'STARTING', StateReason = null, EventStartTime, EventEndTime, EventLastReplayedTime } = found;
  const [from = 0, to = 0, at = from] = [EventStartTime, EventEndTime, EventLastReplayedTime].map((time) => time?.getTime());
  const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
  return { state: State, share: State === 'COMPLETED' ? 1 : share, reason: StateReason };
}
