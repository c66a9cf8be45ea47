import { parseArgs } from 'node:util';
import { type ReplayOrder, ruleNameOf } from '@ganghui/aws/bus-replay';

export type ReplayArguments = { order: ReplayOrder; region: string | undefined };

export const usage = `npm run replay -- --bus <BusName> --from <instant> [--to <instant>] (--subscription <sub_…> | --rule <name> | --all) [--region <region>]

  --bus           the output BusName of the stack GanghuiState
  --from, --to    from when to when the events were put on the bus, such as 2026-11-20T08:00:00+08:00; --to is now unless said
  --subscription  only to the event bus of this subscription
  --rule          only to this rule of the bus
  --all           to every rule, our own functions included`;

const archiveDays = 30;

/** What to replay, or a sentence that says what is wrong. */
export function readReplayArguments(args: readonly string[], now: Date): ReplayArguments | string {
  const text = { type: 'string' } as const;
  const options = { bus: text, from: text, to: text, subscription: text, rule: text, all: { type: 'boolean' }, region: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { bus, region } = values;
    if (!bus) return 'say which bus: --bus <BusName>, the output BusName of the stack GanghuiState';
    const ways = [values.subscription, values.rule, values.all].filter((way) => way !== undefined);
    if (ways.length !== 1) return 'say to whom, and once: --subscription <sub_…>, --rule <name> or --all';
    if (values.subscription !== undefined && !/^sub_[0-9a-f]{12}$/.test(values.subscription))
      return `${values.subscription} is no subscription; write one such as sub_3f9a2b7c41d0`;
    const rule = values.subscription === undefined ? (values.rule ?? null) : ruleNameOf(values.subscription);
    const from = readInstant(values.from);
    const to = values.to === undefined ? now : readInstant(values.to);
    const wrong = wrongSpan(from, to, now);
    if (wrong !== undefined || !from || !to) return wrong ?? '';
    return { order: { busName: bus, from, to, rule, name: nameOf(rule, now) }, region };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Without a zone an instant would mean one thing here and another in Beijing.
const readInstant = (text: string | undefined): Date | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text)
    : undefined;

function wrongSpan(from: Date | undefined, to: Date | undefined, now: Date): string | undefined {
  if (!from) return 'say from when, with its zone: --from 2026-11-20T08:00:00+08:00';
  if (!to) return 'write --to with its zone, such as 2026-11-20T20:00:00+08:00, or leave it out for now';
  if (from > now || to > now) return 'what has not happened cannot be replayed: --from and --to lie in the past';
  if (to <= from) return '--to comes after --from';
  const days = (now.getTime() - from.getTime()) / 86_400_000;
  if (days > archiveDays) return `the archive keeps ${archiveDays} days; older changes are in the feed: GET /v1/feed?after=<sequence>`;
  return undefined;
}

// A replay has a name of its own for as long as EventBridge remembers it: 64 characters at most.
const nameOf = (rule: string | null, now: Date): string =>
  `${(rule ?? 'all').slice(0, 45)}-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
