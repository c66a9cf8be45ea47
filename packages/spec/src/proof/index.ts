export { canonicalJson } from './canonical-json.ts';
export { chainLine, nextChain } from './chain.ts';
export {
  Checkpoint,
  endorseKey,
  isEndorsedBy,
  isSignedBy,
  publicKeyOf,
  type Signer,
  SigningKey,
  signCheckpoint,
} from './checkpoint.ts';
export { contentHash, sha256, withoutContact } from './content-hash.ts';
export { signerOf } from './signing-seed.ts';
export { emptyDigest, hashOfNames, moveDigest, movesOf, type Named, stateName } from './state-digest.ts';
