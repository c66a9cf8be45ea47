import { endorseKey, type Signer, type SigningKey, signerOf } from '@ganghui/spec/proof';
import type { Now } from '../ports.ts';
import type { ListSigningKeys, PublishSigningKey, ReadSeeds, ReadSigner } from './ports.ts';

type SignerPorts = { readSeeds: ReadSeeds; listSigningKeys: ListSigningKeys; publishSigningKey: PublishSigningKey; now: Now };
type Pair = Signer & { publicKey: string };

/**
 * The key to sign with. Keys that were never seen are published first, each endorsed by the one before it: nobody ever meets a
 * signature whose key cannot be found.
 *
 * Throws, and publishes nothing, when there are seeds of older keys and none of them leads back to a published one: a key that is
 * published without its endorsement stays so for ever, while a missing seed can still be put back. A single seed begins anew.
 */
export function makeReadSigner({ readSeeds, listSigningKeys, publishSigningKey, now }: SignerPorts): ReadSigner {
  let published: string | undefined;
  const publish = (pair: Pair, by: Pair | undefined): Promise<void> => {
    const key = { keyId: pair.keyId, publicKey: pair.publicKey, since: now().toISOString() };
    const endorsed = by ? endorseKey(key, by) : { endorsedBy: null, endorsement: null };
    return publishSigningKey({ ...key, algorithm: 'Ed25519', ...endorsed });
  };
  return async () => {
    const pairs = [...new Set(await readSeeds())].map(signerOf);
    const current = pairs.at(-1);
    if (!current) throw new Error('there is no signing key');
    if (published === current.keyId) return current;
    const known = new Set((await listSigningKeys()).map(({ keyId }: SigningKey) => keyId));
    const lastKnown = pairs.findLastIndex(({ keyId }) => known.has(keyId));
    if (lastKnown < 0 && known.size > 0 && pairs.length > 1) throw new Error(brokenChain);
    for (let at = lastKnown + 1; at < pairs.length; at++) {
      const pair = pairs[at];
      if (pair) await publish(pair, pairs[at - 1]);
    }
    published = current.keyId;
    return current;
  };
}

const brokenChain =
  'the signing key was changed twice before the first change was published: no seed at hand belongs to a published key, so nobody could vouch for the new one, and nothing is signed; put the seed of the published key back (RUNBOOK, "Rotating the signing key")';

/** All published keys, the newest first; the first of all is published when somebody asks before anything was signed. */
export const makeListSigningKeys =
  ({ readSigner, listSigningKeys }: { readSigner: ReadSigner; listSigningKeys: ListSigningKeys }): ListSigningKeys =>
  async () => {
    const keys = await listSigningKeys();
    if (keys.length > 0) return keys;
    await readSigner();
    return listSigningKeys();
  };
