import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { Signer } from './checkpoint.ts';

// RFC 8410: what stands before the 32 bytes of a seed in a PKCS #8 document.
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of a secret text: Ed25519 with the SHA-256 of its UTF-8 bytes as seed, so that any text of enough chance can be one. */
export function signerOf(seedText: string): Signer & { publicKey: string } {
  const seed = createHash('sha256').update(seedText, 'utf8').digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const keyId = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return { keyId, privateKey, publicKey: publicKey.toString('base64url') };
}
