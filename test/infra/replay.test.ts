import {
  DescribeArchiveCommand,
  DescribeEventBusCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  ListArchivesCommand,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { readReplayArguments } from '@ganghui/infra/replay-arguments';
import { runReplay } from '@ganghui/infra/run-replay';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';

const now = new Date('2026-11-21T03:00:00Z');
const read = (line: string) => readReplayArguments(line.split(' '), now);
const good = '--bus bus-1 --from 2026-11-20T08:00:00+08:00';

describe('the arguments of a replay', () => {
  it.each([
    [`${good} --subscription sub_3f9a2b7c41d0`, 'ganghui-subscription-sub_3f9a2b7c41d0', now],
    [`${good} --rule index --to 2026-11-20T20:00:00Z`, 'index', new Date('2026-11-20T20:00:00Z')],
    [`${good} --all`, null, now],
  ])('%s', (line, rule, to) => {
    const order = { busName: 'bus-1', from: new Date('2026-11-20T00:00:00Z'), to, rule, name: expect.stringMatching(/^[\w.-]{1,64}$/) };
    expect(read(line)).toEqual({ order, region: undefined });
  });

  it.each([
    ['--from 2026-11-20T08:00:00Z --all', /which bus/],
    [good, /to whom/],
    [`${good} --all --rule index`, /to whom, and once/],
    [`${good} --subscription nantong`, /nantong is no subscription/],
    ['--bus b --all', /from when/],
    ['--bus b --all --from yesterday', /from when/],
    ['--bus b --all --from 2026-11-20T08:00:00', /with its zone/],
    ['--bus b --all --from 2026-11-20T08:61:00Z', /from when/],
    [`${good} --all --to noon`, /--to with its zone/],
    [`${good} --all --to 2026-11-21T03:00:01Z`, /has not happened/],
    ['--bus b --all --from 2027-01-01T00:00:00Z', /has not happened/],
    [`${good} --all --to 2026-11-20T00:00:00Z`, /--to comes after/],
    ['--bus b --all --from 2026-10-01T00:00:00Z', /30 days.*GET \/v1\/feed/],
    [`${good} --all --city 320100`, /city/],
    [`${good} --all more`, /more/],
  ])('are refused with a sentence: %s', (line, sentence) => {
    expect(read(line)).toMatch(sentence);
  });
});

describe('a replay', () => {
  const bridge = mockClient(EventBridgeClient);
  const busArn = 'arn:aws-cn:events:cn-north-1:111111111111:event-bus/bus-1';
  const [EventStartTime, EventEndTime] = [new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T10:00:00Z')];
  const span = { EventStartTime, EventEndTime };
  beforeEach(() => {
    bridge.reset();
    bridge.on(DescribeEventBusCommand).resolves({ Arn: busArn });
    bridge.on(ListArchivesCommand).resolves({
      Archives: [
        { ArchiveName: 'off', State: 'DISABLED' },
        { ArchiveName: 'archive', State: 'ENABLED' },
      ],
    });
    bridge.on(DescribeArchiveCommand).resolves({ ArchiveArn: 'arn:archive' });
    bridge.on(StartReplayCommand).resolves({ State: 'STARTING' });
  });

  const run = async (rule: string | null) => {
    const said: string[] = [];
    const shown: string[] = [];
    const order = { busName: 'bus-1', from: EventStartTime, to: EventEndTime, rule, name: 'replay-1' };
    const client = new EventBridgeClient({ region: 'cn-north-1' });
    const code = await runReplay({ client, order, wait: async () => {}, say: (line) => said.push(line), show: (line) => shown.push(line) });
    return { code, said: said.join('\n'), shown };
  };

  it('goes from the archive to one rule of the bus, warns, and tells how far it is', async () => {
    bridge
      .on(DescribeReplayCommand)
      .resolvesOnce({ State: 'STARTING', ...span })
      .resolvesOnce({ State: 'RUNNING', ...span, EventLastReplayedTime: new Date('2026-11-20T05:00:00Z') })
      .resolves({ State: 'COMPLETED', ...span });
    const { code, said, shown } = await run('ganghui-subscription-sub_3f9a2b7c41d0');
    expect(bridge.commandCalls(StartReplayCommand)[0]?.args[0].input).toEqual({
      ReplayName: 'replay-1',
      EventSourceArn: 'arn:archive',
      ...span,
      Destination: {
        Arn: busArn,
        FilterArns: ['arn:aws-cn:events:cn-north-1:111111111111:rule/bus-1/ganghui-subscription-sub_3f9a2b7c41d0'],
      },
    });
    expect(code).toBe(0);
    expect(said).toMatch(/not in order.*GET \/v1\/feed.*cancel-replay --replay-name replay-1.*COMPLETED/s);
    expect(shown.map((line) => line.slice(32))).toEqual(['   0 % STARTING', '  50 % RUNNING', ' 100 % COMPLETED']);
  });

  it('goes to all rules when none is named', async () => {
    bridge.on(DescribeReplayCommand).resolves({ State: 'COMPLETED' });
    await run(null);
    expect(bridge.commandCalls(StartReplayCommand)[0]?.args[0].input.Destination).toEqual({ Arn: busArn });
  });

  it.each(['FAILED', 'CANCELLED'] as const)('that ends as %s is no success, and says why', async (State) => {
    bridge.on(DescribeReplayCommand).resolves({ State, StateReason: 'the rule is gone', ...span });
    const { code, said } = await run('index');
    expect(code).toBe(1);
    expect(said).toContain(`replay-1: ${State} (the rule is gone)`);
  });

  it('is not begun without an archive, nor without rights', async () => {
    bridge.on(ListArchivesCommand).resolves({ Archives: [] });
    await expect(run(null)).rejects.toThrow('has no archive');
    bridge.on(DescribeEventBusCommand).rejects(new Error('AccessDenied'));
    await expect(run(null)).rejects.toThrow('AccessDenied');
    expect(bridge.commandCalls(StartReplayCommand)).toHaveLength(0);
  });
});
