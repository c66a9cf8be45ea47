import type { Checkpoint, SigningKey } from '@ganghui/spec/proof';
import { ProblemError } from '../problem-error.ts';
import { checkCheckpoint } from './check-checkpoint.ts';
import { aheadOf, CopyFault } from './copy-fault.ts';
import type { CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import { isSameProof, type Position } from './position.ts';
import type { CopyFaultOf } from './verdict.ts';

type Care = { signal?: AbortSignal | undefined; trust?: readonly string[] | undefined };
type Asked = { checkpoint: Checkpoint; keys: SigningKey[]; fault: CopyFaultOf | undefined };

/** The signed proof of a place (undefined: of the head), and whether the copy can believe it. */
async function ask(client: FeedClient, { keys: kept }: Position, at: number | undefined, { signal, trust }: Care): Promise<Asked> {
  const checkpoint = await client.checkpoint(at, { signal });
  const isKnown = kept.some(({ keyId }) => keyId === checkpoint.keyId);
  const published = isKnown ? kept : await client.keys({ signal });
  return { checkpoint, ...checkCheckpoint(checkpoint, { at: at ?? checkpoint.sequence, kept, published, accepted: trust }) };
}

/** Throws unless the proof can be believed and says what the copy says. */
function settle({ checkpoint, fault }: Asked, isSame: boolean, { sequence, checked }: Position): void {
  // Another key and another chain at once: it is not the key that is wrong.
  if (fault && (isSame || fault.fault !== 'unknown-key')) throw new CopyFault('chain', fault.detail, fault.fix);
  if (isSame) return;
  const key = fault ? `（它的密钥 ${checkpoint.keyId} 也不是这份副本信任的）` : '';
  if (checked && checked.sequence === checkpoint.sequence)
    throw new CopyFault(
      'chain',
      `这份副本到序号 ${checked.sequence} 曾与岗汇签署的一致，现在这个网址签署的却是别的内容${key}：网址后面换了一套岗汇，或副本的位置被改动过。这次什么也没有写进去。`,
      '核对网址；确实换了的，放到新的地方重新拉取一份。',
    );
  throw new CopyFault(
    'chain',
    `收到的变更（到序号 ${sequence}）与岗汇签署的检查点不符${key}。`,
    '运行 ganghui verify 看哪里不同；或放到新的地方重新拉取一份。',
  );
}

async function keep(store: CopyStore, position: Position, { checkpoint, keys }: Asked): Promise<Position> {
  const { sequence, chainHash, keyId } = checkpoint;
  const { checked } = position;
  const isKept = checked?.sequence === sequence && checked.chainHash === chainHash && checked.keyId === keyId;
  if (isKept && keys.length === position.keys.length) return position;
  const next = { ...position, keys, checked: { sequence, chainHash, keyId } };
  await store.commit({ changes: [], position: next, source: { kind: 'keys' } });
  return next;
}

/**
 * Compares what was received so far with the signed checkpoint of the same place; keeps that it was, and the keys that are believed by now.
 * A copy through a filter has no chain of its own: it keeps what the exchange signed.
 */
export async function compareCheckpoint(store: CopyStore, client: FeedClient, position: Position, care: Care): Promise<Position> {
  const asked = await ask(client, position, position.sequence, care);
  settle(asked, position.proof === null || isSameProof(position.proof, asked.checkpoint), position);
  return keep(store, position, asked);
}

/** Before anything is added to a copy: whether this is still the exchange it came from. Compares what an earlier run left uncompared as well. */
export async function compareOrigin(store: CopyStore, client: FeedClient, position: Position, care: Care): Promise<Position> {
  const { sequence, proof, checked } = position;
  try {
    if (proof || !checked) return await compareCheckpoint(store, client, position, care);
    const asked = await ask(client, position, checked.sequence, care);
    settle(asked, asked.checkpoint.chainHash === checked.chainHash, position);
    return await keep(store, position, asked);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.kind === 'cursor-from-the-future') throw aheadOf(sequence);
    if (error.kind !== 'cursor-pruned') throw error;
  }
  // Its place is not kept any more. Who signs is known all the same, and how far the exchange has come.
  const asked = await ask(client, position, undefined, care);
  settle(asked, true, position);
  if (asked.checkpoint.sequence < sequence) throw aheadOf(sequence);
  return position;
}
