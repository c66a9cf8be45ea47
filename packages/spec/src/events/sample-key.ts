import { type Checkpoint, type SigningKey, signCheckpoint, signerOf } from '../proof/index.ts';

// Everybody knows this seed: its key signs the examples and nothing else.
const signer = signerOf('ganghui examples');

/** The key of the examples, as it would be published. */
export const sampleKey: SigningKey = {
  keyId: signer.keyId,
  algorithm: 'Ed25519',
  publicKey: signer.publicKey,
  since: '2026-11-01T00:00:00.000Z',
  endorsedBy: null,
  endorsement: null,
};
export const sampleCheckpoint = (unsigned: Omit<Checkpoint, 'keyId' | 'signature'>): Checkpoint => signCheckpoint(unsigned, signer);
