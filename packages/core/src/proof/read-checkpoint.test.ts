import { isSignedBy, type SigningKey, signerOf } from '@ganghui/spec/proof';
import { aSegment } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../feed/ports.ts';
import { makeReadCheckpoint } from './read-checkpoint.ts';
import { foldPlainly, logOf, memoryLog, type Step } from './testing/memory.ts';

const { publicKey, ...signer } = signerOf('a text that nobody guesses, for the tests');
const key: SigningKey = {
  keyId: signer.keyId,
  publicKey,
  algorithm: 'Ed25519',
  since: '2026-11-21T00:00:00Z',
  endorsedBy: null,
  endorsement: null,
};
const now = () => new Date('2026-11-21T02:00:00Z');
const reader = (log: Pick<ReturnType<typeof memoryLog>, 'readHead' | 'readSegments'>) =>
  makeReadCheckpoint({ ...log, readSigner: async () => signer, now });
const step = fc.record<Step>({
  posting: fc.integer({ min: 1, max: 9 }),
  act: fc.constantFrom<Step['act']>('write', 'write', 'close', 'suspend'),
});

describe('a checkpoint', () => {
  it('says at every place of a log what the log was there, signed', async () => {
    const logs = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 30 }), size: fc.integer({ min: 1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(logs, async ({ steps, size }) => {
        const events = logOf(steps);
        const read = reader(memoryLog(events, size));
        for (let at = 0; at <= events.length; at++) {
          const answer = await read(at);
          if (!answer.ok) throw new Error(answer.error.detail);
          const { chainHash, stateDigest } = aSegment(events.slice(0, at));
          expect(answer.value).toMatchObject({
            sequence: at,
            chainHash,
            stateDigest,
            live: foldPlainly(events, at).length,
            keyId: key.keyId,
          });
          expect(isSignedBy(answer.value, key)).toBe(true);
        }
        expect(await read(null)).toEqual(await read(events.length));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [31, 'cursor-from-the-future', /目前到序号 30，而 at=31/],
    [5, 'cursor-pruned', /序号 5 所在的共享流已不再保存/],
  ] as const)('is refused at %i: %s', async (at, kind, detail) => {
    const log = memoryLog(logOf(Array.from({ length: 30 }, (_, posting): Step => ({ posting, act: 'write' }))));
    const answer = await reader({ ...log, readSegments: async () => [] })(at);
    expect(answer).toMatchObject({ ok: false, error: { kind, detail: expect.stringMatching(detail) } });
  });

  it('is of the beginning while nothing was told', async () => {
    const answer = await reader(memoryLog([]))(null);
    expect(answer).toMatchObject({ ok: true, value: { sequence: 0, live: 0, chainHash: '0'.repeat(64), stateDigest: '0'.repeat(64) } });
  });

  it('is not made of a segment that was altered', async () => {
    const log = memoryLog(logOf(Array.from({ length: 30 }, (_, posting): Step => ({ posting, act: 'write' }))));
    const altered = (segment: Segment): Segment => ({
      ...segment,
      events: segment.events.map((event) => ({ ...event, time: '2026-01-01T00:00:00Z' })),
    });
    const read = reader({ ...log, readSegments: async (...given) => (await log.readSegments(...given)).map(altered) });
    await expect(read(10)).rejects.toThrow('not what its chain says');
  });
});
