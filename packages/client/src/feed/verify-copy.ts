import { isEverything } from '@ganghui/spec';
import type { Checkpoint } from '@ganghui/spec/proof';
import { ProblemError } from '../problem-error.ts';
import { checkCheckpoint } from './check-checkpoint.ts';
import { CopyFault } from './copy-fault.ts';
import type { CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import { inFilter, nameDifferences } from './name-differences.ts';
import type { Position } from './position.ts';
import { type Replayed, replayLog } from './replay-log.ts';
import { type Scan, scanCopy } from './scan-copy.ts';
import { type CopyFaultOf, fault, type Verdict } from './verdict.ts';

export type VerifyOptions = {
  /** Public keys that a person was given in another way. */
  trust?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
  /** Postings of the copy that were read. */
  onEntry?: (sofar: number) => void;
};

const pullFirst = '先运行 ganghui pull，再运行 ganghui verify。';
const tellProvince = '请把这段话发给省级平台。';

/**
 * Proves that a copy holds exactly what the exchange has signed, or says what is different. Every hash is reckoned from the content that is
 * kept; the checkpoint must be signed by a key seen at first, or by one it vouches for. A copy through a filter is compared with what the
 * filter gives of the whole, which is proven. Contacts are not covered: who reads decides which are seen; nor is at which sequence an entry
 * was told, as long as it is one of the log. Throws what the client throws.
 */
export async function verifyCopy(store: CopyStore, client: FeedClient, options: VerifyOptions = {}): Promise<Verdict> {
  const position = await store.readPosition();
  if (!position) return fault('no-copy', '这里还没有副本。', pullFirst);
  if (position.loading) return fault('incomplete', '副本还没有拉取完：快照只收到一部分。', pullFirst);
  const { sequence } = position;
  const proven = await readCheckpoint(store, client, position, options);
  if ('ok' in proven) return { ...proven, sequence };
  const { sequence: head } = await client.checkpoint(undefined, { signal: options.signal });
  const place = { sequence, head, behind: Math.max(0, head - sequence) };
  const scan = await scanCopy(store, options.onEntry, options.signal);
  const isWhole = isEverything(position.filter);
  const verified: Verdict = { ok: true, ...place, count: scan.count, filtered: !isWhole, checkpoint: proven };
  if (isWhole && isEqual(scan, proven) && isIntact(scan, sequence))
    return position.proof?.chainHash === proven.chainHash
      ? verified
      : fault(
          'chain-differs',
          `岗位都对，但本地记下的链散列不是序号 ${sequence} 的那一个。`,
          '位置文件被改动过：放到新的地方重新拉取一份。',
          { ...place, checkpoint: proven },
        );
  const found = await findDifference(store, client, { position, scan, checkpoint: proven, signal: options.signal });
  return found ? { ...found, ...place, checkpoint: proven } : verified;
}

const isIntact = ({ stray, postings }: Scan, upTo: number): boolean =>
  stray.length === 0 &&
  [...postings.values()].every(({ isOwn, oddScope, sequence }) => isOwn && oddScope === undefined && sequence >= 1 && sequence <= upTo);
const isEqual = ({ digest, count }: Scan, { stateDigest, live }: Checkpoint): boolean => digest === stateDigest && count === live;

async function readCheckpoint(
  store: CopyStore,
  client: FeedClient,
  position: Position,
  { trust, signal }: VerifyOptions,
): Promise<Checkpoint | CopyFaultOf> {
  const { sequence } = position;
  const published = await client.keys({ signal });
  if (published.length === 0 && position.keys.length === 0)
    return fault('no-key', '岗汇还没有公布签名密钥，无法证明。', '过一刻钟再试；仍然没有，请联系省级平台。');
  try {
    const checkpoint = await client.checkpoint(sequence, { signal });
    const { keys, fault: wrong } = checkCheckpoint(checkpoint, { at: sequence, kept: position.keys, published, accepted: trust });
    if (wrong) return { ...wrong, checkpoint };
    if (keys.length > position.keys.length) await store.commit({ changes: [], position: { ...position, keys }, source: { kind: 'keys' } });
    return checkpoint;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.kind === 'cursor-pruned') return fault('pruned', `序号 ${sequence} 的共享流已不再保存，无法证明那时的内容。`, pullFirst);
    if (error.kind !== 'cursor-from-the-future') throw error;
    return fault(
      'ahead',
      `本地说已到序号 ${sequence}，岗汇还没有到那里。`,
      '核对网址；位置文件被改动过或岗汇恢复过备份的，放到新的地方重新拉取一份。',
    );
  }
}

type Question = { position: Position; scan: Scan; checkpoint: Checkpoint; signal: AbortSignal | undefined };

/** Undefined: a filtered copy that is right. */
async function findDifference(store: CopyStore, client: FeedClient, question: Question): Promise<CopyFaultOf | undefined> {
  const { position, scan, checkpoint, signal } = question;
  const { sequence, filter } = position;
  let replayed: Replayed | undefined;
  try {
    replayed = await replayLog(client, { sequence, digest: scan.digest, hashOf: (id) => scan.postings.get(id)?.hash, signal });
  } catch (error) {
    if (error instanceof CopyFault) return fault('exchange-inconsistent', `重放共享流时：${error.message}`, tellProvince);
    if (!(error instanceof ProblemError) || error.kind !== 'cursor-pruned') throw error;
  }
  const isUnequal = isEverything(filter);
  if (!replayed) {
    const why = `到序号 ${sequence} 的共享流已取不全，指不出具体是哪些岗位。`;
    return isUnequal ? fault('content-differs', `副本与检查点不符；${why}`, pullFirst) : fault('pruned', why, pullFirst);
  }
  const { stateDigest, chainHash, live } = replayed.proof;
  if (stateDigest !== checkpoint.stateDigest || chainHash !== checkpoint.chainHash || live !== checkpoint.live)
    return fault('exchange-inconsistent', `岗汇的快照和共享流重放到序号 ${sequence}，与它自己签署的检查点不符。`, tellProvince);
  const expected = inFilter(replayed.postings, filter);
  const { differences, differing } = await nameDifferences(store, client, scan, expected);
  if (differing === 0) return undefined;
  const { elsewhere } = replayed;
  if (isUnequal && elsewhere !== undefined && scan.stray.length === 0)
    return fault(
      'wrong-sequence',
      `副本的内容正是序号 ${elsewhere} 的内容，位置却记着 ${sequence}。`,
      '位置文件被改动过：放到新的地方重新拉取一份。',
      {
        differences,
        differing,
      },
    );
  return fault(
    'content-differs',
    `有 ${differing} 个岗位与岗汇签署的（序号 ${sequence}）不同。`,
    '放到新的地方重新拉取一份，并查清是谁改动了副本。',
    {
      differences,
      differing,
    },
  );
}
