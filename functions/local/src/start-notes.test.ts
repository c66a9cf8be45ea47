import { expect, it, vi } from 'vitest';
import { tellOfDeadLetters, tellOfNewKey } from './start-notes.ts';

const key = {
  keyId: '0123456789abcdef',
  algorithm: 'Ed25519' as const,
  publicKey: 'x',
  since: '2026-11-21T02:00:00Z',
  endorsedBy: null,
  endorsement: null,
};

it('is loud about a new key only where older ones are published', async () => {
  const say = vi.fn();
  await tellOfNewKey(async () => [], '/data/signing-seed.json', say);
  expect(say).not.toHaveBeenCalled();
  await tellOfNewKey(async () => [key], '/data/signing-seed.json', say);
  expect(say).toHaveBeenCalledWith(expect.stringMatching(/signing-seed\.json is gone.*0123456789abcdef.*from a copy/));
});

it('names the file of events that were given up, when there are any', () => {
  const say = vi.fn();
  tellOfDeadLetters(0, '/data/dead-letters.ndjson', say);
  expect(say).not.toHaveBeenCalled();
  tellOfDeadLetters(2, '/data/dead-letters.ndjson', say);
  expect(say).toHaveBeenCalledWith(expect.stringMatching(/^2 event.*dead-letters\.ndjson/));
});
