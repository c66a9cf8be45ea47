import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  Checkpoint,
  canonicalJson,
  chainLine,
  contentHash,
  emptyDigest,
  hashOfNames,
  isEndorsedBy,
  isSignedBy,
  moveDigest,
  movesOf,
  nextChain,
  SigningKey,
  sha256,
  signCheckpoint,
  signerOf,
  withoutContact,
} from './index.ts';

// The same file checks a receiver in another language: a change here breaks everybody who ever verified anything.
const vectors = JSON.parse(readFileSync(new URL('../../docs/proof-vectors.json', import.meta.url), 'utf8'));

describe('canonical JSON is that of RFC 8785', () => {
  it('writes its example', () => {
    const sent =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    const wanted =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalJson(JSON.parse(sent))).toBe(wanted);
  });

  it('sorts names by their UTF-16 code units', () => {
    const names = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 };
    expect(
      Object.values(
        JSON.parse(
          `[${canonicalJson(names)
            .replaceAll(/"[^"]*":/g, '')
            .slice(1, -1)}]`,
        ),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s', (bits, text) => expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text));

  it('leaves out what JSON leaves out', () =>
    expect(canonicalJson({ b: undefined, a: [undefined, { c: 1 }] })).toBe('{"a":[null,{"c":1}]}'));
});

describe('the known answers', () => {
  const { content, canonical, hash } = vectors.content;

  it('hash a posting without its contact, whoever looks', () => {
    expect(canonicalJson(withoutContact(content))).toBe(canonical);
    expect(canonical).not.toMatch(/周女士|80000123/);
    expect([contentHash(content), sha256(canonical)]).toEqual([hash, hash]);
    const masked = {
      ...content,
      posting: { ...content.posting, contact: { ...content.posting.contact, name: '周**', phone: '025****0123' } },
    };
    expect(contentHash(masked)).toBe(hash);
    expect(contentHash({ ...content, posting: { ...content.posting, title: '电工' } })).not.toBe(hash);
  });

  it('chain the entries of a log and move its digest', () => {
    let [chainHash, stateDigest] = [emptyDigest, emptyDigest];
    for (const { event, ...told } of vectors.log) {
      chainHash = nextChain(chainHash, event);
      const { hash, live, previous, posting } = event.data;
      const moves = movesOf(event.subject, previous, { revision: posting.revision, hash, live });
      stateDigest = moveDigest(stateDigest, moves);
      expect({ line: chainLine(event), chainHash, ...moves, stateDigest }).toEqual(told);
    }
    expect(vectors.checkpoint).toMatchObject({ chainHash, stateDigest, live: 1, sequence: vectors.log.length });
  });

  it('name a page of a snapshot', () => expect(hashOfNames(vectors.page.names)).toBe(vectors.page.sha256));

  it('sign a checkpoint with the key of a secret text', () => {
    const [newer, older] = vectors.keys.map((key: unknown) => SigningKey.parse(key));
    const checkpoint = Checkpoint.parse(vectors.checkpoint);
    const signer = signerOf('ganghui test vector');
    expect({ keyId: signer.keyId, publicKey: signer.publicKey }).toEqual({ keyId: older.keyId, publicKey: older.publicKey });
    const { keyId: _, signature, ...unsigned } = checkpoint;
    expect(signCheckpoint(unsigned, signer).signature).toBe(signature);
    expect([isSignedBy(checkpoint, older), isSignedBy(checkpoint, newer), isEndorsedBy(newer, older), isEndorsedBy(older, newer)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['sequence', 4],
    ['live', 2],
    ['chainHash', 'f'.repeat(64)],
    ['stateDigest', 'f'.repeat(64)],
    ['signedAt', '2026-11-22T03:00:01.000Z'],
    ['signature', 'AAAA'],
    ['keyId', '04634cde59f72d1a'],
  ])('notice another %s', (member, value) => {
    expect(isSignedBy({ ...vectors.checkpoint, [member]: value }, vectors.keys[1])).toBe(false);
  });

  it('take a key that is none for a bad one', () =>
    expect(isSignedBy(vectors.checkpoint, { ...vectors.keys[1], publicKey: 'AAAA' })).toBe(false));
});
