import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { GanghuiEvent, Posting } from '@ganghui/spec';
import { anEvent, aPosting } from '@ganghui/spec/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPublish, detailOf } from './event-bus.ts';

const bridge = mockClient(EventBridgeClient);
beforeEach(() => bridge.reset());

const event = (sequence: number, description = '按图纸加工零件。'): GanghuiEvent =>
  anEvent(sequence, aPosting({ sourceId: `A${sequence}`, description }));
const idsOf = (call: number): string[] =>
  bridge.commandCalls(PutEventsCommand)[call]?.args[0].input.Entries?.map(({ Detail }) => JSON.parse(Detail ?? '').id) ?? [];

describe('putting events on the bus', () => {
  it('sends ten at a time', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    await createPublish('bus')(Array.from({ length: 23 }, (_, index) => event(index + 1)));
    expect([0, 1, 2].map((call) => idsOf(call).length)).toEqual([10, 10, 3]);
  });

  it('sends again just the entries that a 200 refused', async () => {
    bridge
      .on(PutEventsCommand)
      .resolvesOnce({ FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }, { EventId: '3' }] })
      .resolves({ FailedEntryCount: 0 });
    await createPublish('bus')([event(1), event(2), event(3)]);
    expect(idsOf(1)).toEqual(['320100-01.A2@1/published']);
  });

  it('throws when the bus goes on refusing, so that the stream record comes again', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] });
    await expect(createPublish('bus')([event(1)])).rejects.toThrow('refused 1 of 1');
  });

  it('keeps an event within one chunk of 64 KB: first without provenance, then with a shortened text', () => {
    const long = event(1, '岗'.repeat(20_000));
    expect(Buffer.byteLength(JSON.stringify(long))).toBeGreaterThan(60_000);
    const travelled: GanghuiEvent = JSON.parse(detailOf(event(1, '岗'.repeat(40_000))));
    expect(Buffer.byteLength(JSON.stringify(travelled))).toBeLessThan(63_000);
    expect('posting' in travelled.data && travelled.data.posting.description.endsWith('…')).toBe(true);
    expect(detailOf(event(1))).toBe(JSON.stringify(event(1)));
  });

  it.each<[string, Partial<Posting>]>([
    ['the introduction of the employer', { employer: { ...aPosting().employer, intro: '企'.repeat(90_000) } }],
    ['the subject studied', { major: '机'.repeat(90_000) }],
    ['benefits', { benefits: Array.from({ length: 9000 }, (_, at) => `福利 ${at}`) }],
    ['a few long benefits', { benefits: Array.from({ length: 20 }, () => '福'.repeat(4000)) }],
  ])('keeps it there whatever is long: %s', (_, over) => {
    const posting = aPosting(over);
    const detail = detailOf(anEvent(1, posting));
    expect(Buffer.byteLength(detail)).toBeLessThan(63_000);
    expect(JSON.parse(detail)).toMatchObject({ sequence: 1, data: { posting: { id: posting.id, title: posting.title } } });
  });
});
