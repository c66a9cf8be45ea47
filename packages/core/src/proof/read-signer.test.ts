import { isEndorsedBy, type SigningKey, signerOf } from '@ganghui/spec/proof';
import { expect, it } from 'vitest';
import { makeListSigningKeys, makeReadSigner } from './read-signer.ts';

const [one, two] = ['first secret text of forty characters....', 'second secret text of forty characters...'];
const [three, four] = ['third secret text of forty characters....', 'fourth secret text of forty characters...'];

function keyStore(first: string) {
  let seeds: readonly string[] = [first];
  const keys: SigningKey[] = [];
  let lists = 0;
  const ports = {
    readSeeds: async () => seeds,
    listSigningKeys: async () => {
      lists += 1;
      return keys.toReversed();
    },
    publishSigningKey: async (key: SigningKey) => {
      if (!keys.some(({ keyId }) => keyId === key.keyId)) keys.push(key);
    },
    now: () => new Date('2026-11-21T02:00:00Z'),
  };
  const rotateTo = (...next: readonly string[]): void => {
    seeds = next;
  };
  return { keys, ports, rotateTo, lists: () => lists };
}

it('publishes a key before it is signed with, once', async () => {
  const { keys, ports, lists } = keyStore(one);
  const readSigner = makeReadSigner(ports);
  expect((await readSigner()).keyId).toBe(signerOf(one).keyId);
  expect(keys).toMatchObject([{ keyId: signerOf(one).keyId, publicKey: signerOf(one).publicKey, endorsedBy: null, endorsement: null }]);
  await readSigner();
  expect(lists()).toBe(1);
});

it('has a new key endorsed by the one before, also when nobody saw that one', async () => {
  for (const seen of [true, false]) {
    const { keys, ports, rotateTo } = keyStore(one);
    const readSigner = makeReadSigner(ports);
    if (seen) await readSigner();
    rotateTo(one, two);
    expect((await readSigner()).keyId).toBe(signerOf(two).keyId);
    const [older, newer] = keys;
    expect([older?.keyId, newer?.keyId]).toEqual([signerOf(one).keyId, signerOf(two).keyId]);
    expect(isEndorsedBy(newer!, older!)).toBe(true);
    expect(isEndorsedBy({ ...newer!, since: '2026-11-22T02:00:00.000Z' }, older!)).toBe(false);
  }
});

it('goes on with the chain over every key that was never published', async () => {
  const { keys, ports, rotateTo } = keyStore(one);
  await makeReadSigner(ports)();
  rotateTo('a seed from long before, that nobody saw', one, two, three, four);
  expect((await makeReadSigner(ports)()).keyId).toBe(signerOf(four).keyId);
  expect(keys.map(({ keyId }) => keyId)).toEqual([one, two, three, four].map((seed) => signerOf(seed).keyId));
  for (const [at, key] of keys.entries()) expect(at === 0 || isEndorsedBy(key, keys[at - 1]!)).toBe(true);
});

it('publishes and signs nothing when the key before is not the published one, until its seed is back or nothing older is there', async () => {
  const { keys, ports, rotateTo } = keyStore(one);
  await makeReadSigner(ports)();
  const readSigner = makeReadSigner(ports);
  rotateTo(two, three);
  await expect(readSigner()).rejects.toThrow('changed twice');
  expect(keys).toHaveLength(1);
  rotateTo(one, two);
  await readSigner();
  rotateTo(two, three);
  expect((await readSigner()).keyId).toBe(signerOf(three).keyId);
  expect(keys.map(({ endorsedBy }) => endorsedBy)).toEqual([null, signerOf(one).keyId, signerOf(two).keyId]);
  rotateTo(four);
  await readSigner();
  expect(keys.at(-1)?.endorsedBy).toBeNull();
});

it('signs nothing with a key that could not be published', async () => {
  const { ports } = keyStore(one);
  const readSigner = makeReadSigner({ ...ports, publishSigningKey: () => Promise.reject(new Error('the table is away')) });
  await expect(readSigner()).rejects.toThrow('the table is away');
});

it('shows the key to whoever asks before anything was signed', async () => {
  const { ports } = keyStore(one);
  const list = makeListSigningKeys({ ...ports, readSigner: makeReadSigner(ports) });
  expect((await list()).map(({ keyId }) => keyId)).toEqual([signerOf(one).keyId]);
});
