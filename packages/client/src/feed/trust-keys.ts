import { isEndorsedBy, type SigningKey } from '@ganghui/spec/proof';

const isSame = (a: SigningKey, b: SigningKey): boolean => a.publicKey === b.publicKey;

/**
 * The keys to believe: those kept from before, and every published one that a believed one vouches for, over any number of rotations. With
 * none kept, those published now are believed: what was seen first. `accepted`: public keys that a person was given in another way.
 */
export function trustKeys(kept: readonly SigningKey[], published: readonly SigningKey[], accepted: readonly string[] = []): SigningKey[] {
  const trusted: SigningKey[] = kept.length > 0 ? [...kept] : accepted.length > 0 ? [] : [...published];
  for (const key of published) if (accepted.includes(key.publicKey) && !trusted.some((each) => isSame(each, key))) trusted.push(key);
  for (let found = true; found; ) {
    const next = published.find((key) => !trusted.some((each) => isSame(each, key)) && trusted.some((older) => isEndorsedBy(key, older)));
    if (next) trusted.push(next);
    found = next !== undefined;
  }
  return trusted;
}
