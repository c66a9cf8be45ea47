import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ offset: true });
const base64url = z.string().regex(/^[\w-]+$/);

/** The signed proof of a position of the log: what was chained up to `sequence`, and what is open after it. */
export const Checkpoint = z
  .object({
    sequence: z.number().int().min(0),
    chainHash: digest,
    stateDigest: digest,
    live: z.number().int().min(0).meta({ description: 'How many postings are open after it.' }),
    signedAt: instant,
    keyId: z.string(),
    signature: base64url.meta({ description: 'Ed25519 over the canonical JSON (RFC 8785) of the other members, base64url.' }),
  })
  .meta({ id: 'Checkpoint', title: 'Checkpoint', description: '检查点: the signed proof of a position.' });
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A published key. One that came by rotation is endorsed by the key before it, so that who trusts the old one can trust the new. */
export const SigningKey = z
  .object({
    keyId: z.string().meta({ description: 'First 16 hex digits of the SHA-256 of the public key.' }),
    algorithm: z.literal('Ed25519'),
    publicKey: base64url.meta({ description: 'The 32 bytes of the key, base64url.' }),
    since: instant,
    endorsedBy: z.string().nullable(),
    endorsement: base64url.nullable().meta({ description: 'Ed25519 by that key over the canonical JSON of {keyId, publicKey, since}.' }),
  })
  .meta({ id: 'SigningKey', title: 'Signing key' });
export type SigningKey = z.infer<typeof SigningKey>;

// RFC 8410: what stands before the 32 bytes in a SubjectPublicKeyInfo.
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const publicKeyOf = (key: Pick<SigningKey, 'publicKey'>): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, Buffer.from(key.publicKey, 'base64url')]), format: 'der', type: 'spki' });

export type Signer = { keyId: string; privateKey: KeyObject };

const textOf = (members: object): Buffer => Buffer.from(canonicalJson(members), 'utf8');

export const signCheckpoint = (unsigned: Omit<Checkpoint, 'keyId' | 'signature'>, { keyId, privateKey }: Signer): Checkpoint => ({
  ...unsigned,
  keyId,
  signature: sign(null, textOf({ ...unsigned, keyId }), privateKey).toString('base64url'),
});

/** Whether this key signed it, and nothing was changed since. A key that is none answers false. */
export function isSignedBy({ signature, ...members }: Checkpoint, key: SigningKey): boolean {
  if (members.keyId !== key.keyId) return false;
  return isGood(textOf(members), key, signature);
}

export const endorseKey = (
  key: Pick<SigningKey, 'keyId' | 'publicKey' | 'since'>,
  { keyId, privateKey }: Signer,
): Pick<SigningKey, 'endorsedBy' | 'endorsement'> => ({
  endorsedBy: keyId,
  endorsement: sign(null, textOf({ keyId: key.keyId, publicKey: key.publicKey, since: key.since }), privateKey).toString('base64url'),
});

/** Whether `older` vouches for `newer`. */
export const isEndorsedBy = (newer: SigningKey, older: SigningKey): boolean =>
  newer.endorsement !== null &&
  newer.endorsedBy === older.keyId &&
  isGood(textOf({ keyId: newer.keyId, publicKey: newer.publicKey, since: newer.since }), older, newer.endorsement);

function isGood(text: Buffer, key: SigningKey, signature: string): boolean {
  try {
    return verify(null, text, publicKeyOf(key), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
