import { setImmediate } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type BusPorts, createBus } from './bus.ts';
import type { DeadLetter, Deliver, Sleep } from './lane.ts';
import type { PutEventsEntry } from './put-events.ts';
import { createQueue } from './queue.ts';

const toIndex = { target: 'index', pattern: { 'detail-type': [{ prefix: 'cn.ganghui.posting.' }] } };
const toScore = { target: 'score', pattern: { 'detail-type': ['cn.ganghui.posting.published.v1'] } };

const published = (id: string): PutEventsEntry => ({
  Source: 'cn.ganghui.relay',
  DetailType: 'cn.ganghui.posting.published.v1',
  Detail: JSON.stringify({ id }),
});

const idsOf = (event: SQSEvent): string[] => event.Records.map(({ body }) => JSON.parse(body).detail.id);

/** A bus whose clock moves only when it sleeps. */
const aBus = (ports: Partial<BusPorts> & { deliver: Deliver }) => {
  let time = Date.parse('2031-05-09T08:30:00.250Z');
  const slept: number[] = [];
  const letters: DeadLetter[] = [];
  const sleep: Sleep = async (ms) => {
    slept.push(ms);
    time += ms;
  };
  const bus = createBus({
    queue: createQueue(':memory:'),
    rules: [toIndex, toScore],
    deadLetter: (letter) => void letters.push(letter),
    now: () => new Date(time),
    sleep,
    ...ports,
  });
  return { bus, slept, letters };
};

const recorder = (fails: (id: string, attempt: number) => boolean = () => false) => {
  const calls: [target: string, ids: string[]][] = [];
  const events: SQSEvent[] = [];
  const deliver: Deliver = async (target, event) => {
    calls.push([target, idsOf(event)]);
    events.push(event);
    const failed = event.Records.filter((record) =>
      fails(JSON.parse(record.body).detail.id, Number(record.attributes.ApproximateReceiveCount)),
    );
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  const received = (target: string) => calls.flatMap(([to, ids]) => (to === target ? ids : []));
  return { calls, events, deliver, received };
};

describe('the bus', () => {
  it('delivers an event once to each target whose rule matches', async () => {
    const { deliver, received } = recorder();
    const { bus } = aBus({ deliver, rules: [toIndex, toScore, { target: 'index', pattern: { source: ['cn.ganghui.relay'] } }] });
    await bus.start();
    await bus.putEvents([
      published('a'),
      { ...published('b'), DetailType: 'cn.ganghui.posting.closed.v1' },
      { ...published('c'), DetailType: 'x', Source: 'y' },
    ]);
    await bus.idle();
    expect(received('index')).toEqual(['a', 'b']);
    expect(received('score')).toEqual(['a']);
    expect(bus.delivered()).toEqual({ index: 2, score: 1 });
  });

  it('hands over what EventBridge and SQS would', async () => {
    const { deliver, events } = recorder();
    const { bus } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    const { Entries } = await bus.putEvents([{ ...published('a'), Resources: ['posting/hzs.1'] }]);
    await bus.idle();
    const record = events[0]?.Records[0];
    expect(record).toMatchObject({
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: {},
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:local:000000000000:score',
    });
    expect(JSON.parse(record?.body ?? '')).toEqual({
      version: '0',
      id: Entries[0] && 'EventId' in Entries[0] ? Entries[0].EventId : undefined,
      'detail-type': 'cn.ganghui.posting.published.v1',
      source: 'cn.ganghui.relay',
      account: '000000000000',
      time: '2031-05-09T08:30:00Z',
      region: 'local',
      resources: ['posting/hzs.1'],
      detail: { id: 'a' },
    });
  });

  it('delivers in batches of at most ten, in the order of acceptance, duplicates included', async () => {
    const { deliver, calls, received } = recorder();
    const { bus } = aBus({ deliver, rules: [toScore] });
    const ids = Array.from({ length: 24 }, (_, i) => `p${i % 20}`);
    for (let i = 0; i < ids.length; i += 8) await bus.putEvents(ids.slice(i, i + 8).map(published));
    expect(calls).toEqual([]);
    await bus.start();
    await bus.idle();
    expect(calls.map(([, batch]) => batch.length)).toEqual([10, 10, 4]);
    expect(received('score')).toEqual(ids);
  });

  it('refuses a rule that EventBridge would refuse', () => {
    expect(() => aBus({ deliver: recorder().deliver, rules: [{ target: 'index', pattern: { source: 'cn.ganghui.relay' } }] })).toThrow(
      /rule for index has an invalid event pattern.*"source"/,
    );
  });

  it('delivers an event that a target sends while it works, before it is idle', async () => {
    const received: string[] = [];
    const { bus } = aBus({
      deliver: async (target, event) => {
        received.push(...idsOf(event).map((id) => `${target}:${id}`));
        if (target === 'score') await bus.putEvents([{ ...published('scored'), DetailType: 'cn.ganghui.posting.scored.v1' }]);
      },
    });
    await bus.start();
    await bus.putEvents([published('a')]);
    await bus.idle();
    expect(received.sort()).toEqual(['index:a', 'index:scored', 'score:a']);
  });
});

describe('a failing target', () => {
  it('is tried again with growing pauses, and then the event is a dead letter', async () => {
    const { deliver } = recorder(() => true);
    const { bus, slept, letters } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents([published('a')]);
    await bus.idle();
    expect(slept).toEqual([200, 400, 800, 1600]);
    expect(letters).toMatchObject([
      { target: 'score', attempts: 5, event: { detail: { id: 'a' } }, error: 'score listed the record in batchItemFailures' },
    ]);
    expect(bus.delivered()).toEqual({ score: 0 });
  });

  it('waits no longer than the policy allows', async () => {
    const { deliver } = recorder(() => true);
    const { bus, slept } = aBus({ deliver, rules: [toScore], policy: { maxAttempts: 6, baseDelayMs: 10, maxDelayMs: 50 } });
    await bus.start();
    await bus.putEvents([published('a')]);
    await bus.idle();
    expect(slept).toEqual([10, 20, 40, 50, 50]);
  });

  it('recovers when a later attempt succeeds', async () => {
    const { deliver, received } = recorder((_, attempt) => attempt < 3);
    const { bus, letters } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents([published('a')]);
    await bus.idle();
    expect(received('score')).toEqual(['a', 'a', 'a']);
    expect(letters).toEqual([]);
    expect(bus.delivered()).toEqual({ score: 1 });
  });

  it('does not take the neighbours of a bad record down, when it lists the record', async () => {
    const { deliver, received } = recorder((id) => id === 'bad');
    const { bus, letters } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents(['a', 'bad', 'b'].map(published));
    await bus.idle();
    expect(received('score')).toEqual(['a', 'bad', 'b', 'bad', 'bad', 'bad', 'bad']);
    expect(letters.map(({ event }) => event.detail.id)).toEqual(['bad']);
    expect(bus.delivered()).toEqual({ score: 2 });
  });

  it('does not take the neighbours of a bad record down, when it throws', async () => {
    const deliver: Deliver = async (_, event) => {
      if (idsOf(event).includes('bad')) throw new TypeError('wage is not a number');
    };
    const { bus, letters } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents(['a', 'bad', 'b'].map(published));
    await bus.idle();
    expect(letters).toMatchObject([{ event: { detail: { id: 'bad' } }, error: 'TypeError: wage is not a number' }]);
    expect(bus.delivered()).toEqual({ score: 2 });
  });

  it('fails the whole batch when it lists a record it was not given, as Lambda does', async () => {
    const deliver: Deliver = async () => ({ batchItemFailures: [{ itemIdentifier: '' }] });
    const { bus, letters } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents(['a', 'b'].map(published));
    await bus.idle();
    expect(letters.map(({ event }) => event.detail.id).sort()).toEqual(['a', 'b']);
  });

  it('keeps the event as long as the dead letter cannot be kept', async () => {
    const kept: DeadLetter[] = [];
    let full = true;
    const { deliver } = recorder(() => true);
    const { bus } = aBus({
      deliver,
      rules: [toScore],
      deadLetter: async (letter) => {
        if (full) {
          full = false;
          throw new Error('no space left on device');
        }
        kept.push(letter);
      },
    });
    await bus.start();
    await bus.putEvents([published('a')]);
    await bus.idle();
    expect(kept).toMatchObject([{ attempts: 6 }]);
  });

  it('delays no other target, however slow or broken it is', async () => {
    const gate = Promise.withResolvers<void>();
    const seen = Promise.withResolvers<void>();
    const indexed: string[] = [];
    const deliver: Deliver = async (target, event) => {
      if (target === 'score') return gate.promise;
      indexed.push(...idsOf(event));
      if (indexed.length === 30) seen.resolve();
    };
    const { bus } = aBus({ deliver });
    await bus.start();
    for (let i = 0; i < 3; i++) await bus.putEvents(Array.from({ length: 10 }, (_, j) => published(`${i}-${j}`)));
    await seen.promise;
    expect(bus.delivered()).toMatchObject({ score: 0 });
    gate.resolve();
    await bus.idle();
    expect(bus.delivered()).toEqual({ index: 30, score: 30 });
  });

  it('gets a new event at once while an older one waits for its next attempt', async () => {
    const arrived = Promise.withResolvers<void>();
    const asleep = Promise.withResolvers<void>();
    const deliver: Deliver = async (_, event) => {
      if (idsOf(event).includes('bad')) throw new Error('not now');
      arrived.resolve();
    };
    const sleep: Sleep = (_, signal) => {
      asleep.resolve();
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    const { bus } = aBus({ deliver, sleep, rules: [toScore] });
    await bus.start();
    await bus.putEvents([published('bad')]);
    await asleep.promise;
    await bus.putEvents([published('good')]);
    await arrived.promise;
    await bus.stop();
    expect(bus.delivered()).toEqual({ score: 1 });
  });
});

describe('a target that may have several runs at once', () => {
  const toDeliver = { ...toScore, target: 'deliver', runsAtOnce: 3 };

  it('goes on while a run is held up, never hands an event to two runs, and is idle when the last has ended', async () => {
    const gate = Promise.withResolvers<void>();
    const rest = Promise.withResolvers<void>();
    const received: string[] = [];
    const deliver: Deliver = async (_, event) => {
      const ids = idsOf(event);
      received.push(...ids);
      if (received.length === 21) rest.resolve();
      if (ids.includes('slow')) await gate.promise;
    };
    const { bus } = aBus({ deliver, rules: [toDeliver] });
    await bus.start();
    await bus.putEvents([published('slow')]);
    await setImmediate();
    for (let i = 0; i < 2; i++) await bus.putEvents(Array.from({ length: 10 }, (_, j) => published(`${i}-${j}`)));
    await rest.promise;
    let idle = false;
    const whenIdle = bus.idle().then(() => {
      idle = true;
    });
    await setImmediate();
    expect(idle).toBe(false);
    gate.resolve();
    await whenIdle;
    expect(new Set(received).size).toBe(21);
    expect(received).toHaveLength(21);
    expect(bus.delivered()).toEqual({ deliver: 21 });
  });

  it('has no more runs than that, and waits for all of them when it stops', async () => {
    const gate = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const deliver: Deliver = async () => {
      running++;
      most = Math.max(most, running);
      await gate.promise;
      running--;
    };
    const { bus } = aBus({ deliver, rules: [toDeliver] });
    await bus.start();
    for (let i = 0; i < 5; i++) await bus.putEvents(Array.from({ length: 10 }, (_, j) => published(`${i}-${j}`)));
    while (running < 3) await setImmediate();
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    expect(most).toBe(3);
    const stopped = bus.stop();
    gate.resolve();
    await stopped;
    expect(running).toBe(0);
    expect(bus.delivered()).toEqual({ deliver: 30 });
  });

  it('tries a failed event again while another run goes on', async () => {
    const gate = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    const deliver: Deliver = async (_, event) => {
      if (idsOf(event).includes('slow')) return gate.promise;
      if (Number(event.Records[0]?.attributes.ApproximateReceiveCount) > 1) return again.resolve();
      throw new Error('not now');
    };
    const { bus } = aBus({ deliver, rules: [toDeliver] });
    await bus.start();
    await bus.putEvents([published('slow')]);
    await setImmediate();
    await bus.putEvents([published('bad')]);
    await again.promise;
    gate.resolve();
    await bus.idle();
    expect(bus.delivered()).toEqual({ deliver: 2 });
  });
});

describe('a bus that stops', () => {
  it('finishes the batch in hand, and the next one continues with the rest', async () => {
    const queue = createQueue(':memory:');
    const underWay = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const first = aBus({
      queue,
      rules: [toScore],
      deliver: async () => {
        underWay.resolve();
        await gate.promise;
      },
    });
    await first.bus.start();
    await first.bus.putEvents(Array.from({ length: 10 }, (_, i) => published(`p${i}`)));
    await first.bus.putEvents([published('p10')]);
    await underWay.promise;
    const never = expect(first.bus.idle()).rejects.toThrow(/stopped before it was idle/);
    let hasStopped = false;
    const stopped = first.bus.stop().then(() => {
      hasStopped = true;
    });
    await setImmediate();
    expect(hasStopped).toBe(false);
    gate.resolve();
    await stopped;
    await never;
    expect(first.bus.delivered()).toEqual({ score: 10 });
    await first.bus.putEvents([published('p11')]);
    await expect(first.bus.idle()).rejects.toThrow(/not empty/);

    const { deliver, received } = recorder();
    const second = aBus({ queue, rules: [toScore], deliver });
    await second.bus.start();
    await second.bus.idle();
    expect(received('score')).toEqual(['p10', 'p11']);
    queue.close();
  });

  it('or is killed in the middle of a batch has the batch delivered again', async () => {
    const queue = createQueue(':memory:');
    const underWay = Promise.withResolvers<void>();
    const killed = aBus({
      queue,
      rules: [toScore],
      deliver: () => {
        underWay.resolve();
        return new Promise(() => {});
      },
    });
    await killed.bus.start();
    await killed.bus.putEvents(['a', 'b'].map(published));
    await underWay.promise;

    const { deliver, events, received } = recorder();
    const { bus } = aBus({ queue, rules: [toScore], deliver });
    await bus.start();
    await bus.idle();
    expect(received('score')).toEqual(['a', 'b']);
    expect(events[0]?.Records[0]?.attributes.ApproximateReceiveCount).toBe('1');
  });

  it('leaves no delivery to a target that the next rules no longer name', async () => {
    const queue = createQueue(':memory:');
    await aBus({ queue, deliver: recorder().deliver }).bus.putEvents([published('a')]);
    const { bus, letters } = aBus({ queue, rules: [toScore], deliver: recorder().deliver });
    await bus.start();
    await bus.idle();
    expect(letters).toMatchObject([{ target: 'index', attempts: 0, error: 'no rule names the target index any more' }]);
    expect(bus.delivered()).toEqual({ score: 1 });
  });
});

describe('PutEvents', () => {
  const bus = () => aBus({ deliver: recorder().deliver }).bus;
  const errorCodes = async (entries: PutEventsEntry[]) => {
    const answer = await bus().putEvents(entries);
    return { failed: answer.FailedEntryCount, codes: answer.Entries.map((entry) => ('ErrorCode' in entry ? entry.ErrorCode : 'accepted')) };
  };

  it('refuses bad entries one by one and accepts the others', async () => {
    const good = published('a');
    const entries = [
      good,
      { ...good, Detail: '{"id":' },
      { ...good, Detail: '[1]' },
      { ...good, Detail: 'null' },
      { ...good, Detail: undefined },
      { ...good, Source: '' },
      { ...good, DetailType: undefined },
      { ...good, DetailType: 'x'.repeat(129) },
      { ...good, Source: 'aws.ec2' },
      good,
    ];
    expect(await errorCodes(entries)).toEqual({
      failed: 8,
      codes: [
        'accepted',
        ...Array(3).fill('MalformedDetail'),
        ...Array(4).fill('InvalidArgument'),
        'NotAuthorizedForSourceException',
        'accepted',
      ],
    });
  });

  it('refuses a request of no entries, of more than ten, or of more than one megabyte', async () => {
    const wide = (bytes: number): PutEventsEntry => ({ Source: 's', DetailType: 't', Detail: JSON.stringify('岗'.repeat(bytes / 3 - 1)) });
    await expect(bus().putEvents([])).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(bus().putEvents(Array.from({ length: 11 }, () => published('a')))).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(bus().putEvents([wide(600_000), wide(600_000)])).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(bus().putEvents([wide(600_000)])).resolves.toMatchObject({ FailedEntryCount: 1 });
  });

  it('keeps the time it is given', async () => {
    const { deliver, events } = recorder();
    const { bus } = aBus({ deliver, rules: [toScore] });
    await bus.start();
    await bus.putEvents([{ ...published('a'), Time: new Date('2031-01-02T03:04:05.678Z') }]);
    await bus.idle();
    expect(JSON.parse(events[0]?.Records[0]?.body ?? '').time).toBe('2031-01-02T03:04:05Z');
  });
});
