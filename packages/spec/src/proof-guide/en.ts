import type { ProofGuide } from './guide.ts';

export const en: ProofGuide = {
  title: 'Proving that you hold what the exchange holds',
  intro: [
    'Every step below can be checked with SHA-256 and Ed25519 in any language. [proof-vectors.json](proof-vectors.json) holds known answers for each step: make your program give the same before you trust it. `@ganghui/client` and `ganghui verify` do all of this for you.',
    '**Canonical JSON** is RFC 8785: names sorted by UTF-16 code units, no blanks, numbers and strings as ECMAScript writes them. All hashes are SHA-256 of UTF-8 text, in lower-case hex.',
  ],
  steps: [
    {
      title: 'Content',
      text: 'The `hash` of an entry of the feed, or of a snapshot entry, is over the canonical JSON of `{posting, quality}` after: `name`, `phone` and `email` of `posting.contact` set to null (`consent` stays); members of `posting.provenance` whose name begins with `/contact` taken out; `evidence` of every finding in `quality.findings` whose `field` begins with `/contact` set to `""`. So it is the same whatever your key lets you see. Keep every member you receive, those you do not know too: the hash covers them all. (`content` in the vectors.)',
    },
    {
      title: 'Chain',
      text: 'Begin with 64 zeros. For each entry, in order and without a filter, the new value is the hash of: the old value, a line feed, and one line of these words with single blanks between: sequence, id, type, time, recordedtime, hash, `live` or `gone`, what stood before, cause.by, cause.submissionId or `-`. What stood before is `-`, or `<sequence>/<revision>/<hash>/<live or gone>` of `data.previous`. (`log`.)',
    },
    {
      title: 'State',
      text: 'An open posting counts as `<postingId>@<revision>#<hash>`. The digest is the sum of the hashes of all these names, each read as a number of 256 bits, modulo 2²⁵⁶, as 64 hex digits. An entry takes away the name of `data.previous` when that was live, and adds its own when it is live. Order does not matter, so it can also be made anew from what you have stored, which proves your storage. (`log`.)',
    },
    {
      title: 'Snapshot',
      text: '`sha256` of a page is over the names of its entries in order, each followed by a line feed. When all pages are read, the digest of their names is `stateDigest`, and you go on with the chain from `chainHash` and with the feed from `asOf`. A page that you read through a filter holds fewer entries, so this check is for whole pages. (`page`.)',
    },
    {
      title: 'Checkpoint',
      text: '`GET /v1/feed/checkpoint?at=<your sequence>`. Take `signature` out; the rest, as canonical JSON in UTF-8, must verify under Ed25519 with the key named by `keyId` (base64url without padding). Then compare `sequence`, `chainHash`, `stateDigest` and `live` with your own. All equal: you hold byte for byte what the exchange holds (contacts apart, which the hashes leave out). (`checkpoint`.)',
    },
    {
      title: 'Keys',
      text: '`GET /v1/feed/keys`. Keep the key that you saw first, and ask the exchange for it by telephone once. `keyId` is the first 16 hex digits of the hash of its 32 bytes. A newer key is good when a key that you trust has endorsed it: `endorsement` is the signature by `endorsedBy` over the canonical JSON of `{keyId, publicKey, since}`. A key that nobody you trust endorsed: ask the exchange by telephone, do not go on. (`keys`.)',
    },
  ],
  unequal:
    'Not equal? Make the digest of every snapshot page from your own copy and compare it with `sha256`: the first page that differs names the range of ids.',
};
