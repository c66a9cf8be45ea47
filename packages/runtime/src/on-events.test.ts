import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { readEnv, required } from './env.ts';
import { onEvents } from './on-events.ts';
import { onStream } from './on-stream.ts';

const Thing = z.object({ n: z.number() });
const record = (messageId: string, detail: unknown) => ({ messageId, body: JSON.stringify({ id: messageId, detail }) });
afterEach(() => void vi.restoreAllMocks());

describe('a batch of events', () => {
  it('lets one unreadable record fail alone', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const seen: number[] = [];
    const handler = onEvents('test', Thing, async (events) => void seen.push(...events.map(({ n }) => n)));
    const answer = await handler({
      Records: [record('a', { n: 1 }), record('b', { n: 'x' }), { messageId: 'c', body: '{' }, record('d', { n: 4 })],
    });
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['b', 'c']);
    expect(seen).toEqual([1, 4]);
  });

  it('asks for all again when the work fails, and logs ids but no body', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const handler = onEvents('test', Thing, async () => {
      throw new Error('table down');
    });
    const answer = await handler({ Records: [record('a', { n: 1234567 })] });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'a' }]);
    const lines = log.mock.calls.map(([line]) => String(line)).join('');
    expect(lines).toContain('table down');
    expect(lines).not.toContain('1234567');
  });

  it('takes an empty event as the smoke test', async () => {
    const handler = onEvents('test', Thing, async () => {
      throw new Error('must not run');
    });
    expect(await handler({})).toEqual({ batchItemFailures: [] });
  });
});

describe('a batch of table changes', () => {
  it('throws when the work fails, so that the stream stays where it is', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const handler = onStream('test', async () => {
      throw new Error('bus down');
    });
    await expect(handler({ Records: [1] })).rejects.toThrow('bus down');
    expect(await handler({})).toBeUndefined();
  });
});

describe('the environment', () => {
  it('names what is missing', () => expect(() => readEnv({ NO_SUCH_TABLE: required })).toThrow('NO_SUCH_TABLE'));
});
