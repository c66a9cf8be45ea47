import { ok, type Result, refuse } from '@ganghui/spec';
import { type Checkpoint, emptyDigest, moveDigest, movesOf, nextChain, signCheckpoint } from '@ganghui/spec/proof';
import type { ReadHead, ReadSegments, Segment } from '../feed/ports.ts';
import type { Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { ReadSigner } from './ports.ts';

/** A place of the log as it is signed. */
type Position = Pick<Checkpoint, 'sequence' | 'chainHash' | 'stateDigest' | 'live'>;

/** The signed proof of any place of the log, of its end for null; made and signed when it is asked for. */
export type ReadCheckpoint = (at: number | null) => Promise<Result<Checkpoint, Refusal>>;

type CheckpointPorts = { readHead: ReadHead; readSegments: ReadSegments; readSigner: ReadSigner; now: Now };

const beginning: Position = { sequence: 0, chainHash: emptyDigest, stateDigest: emptyDigest, live: 0 };

export const makeReadCheckpoint =
  ({ readHead, readSegments, readSigner, now }: CheckpointPorts): ReadCheckpoint =>
  async (at) => {
    const head = await readHead();
    const end = head?.last ?? 0;
    if (at !== null && at > end)
      return refuse({
        kind: 'cursor-from-the-future',
        detail: `共享流目前到序号 ${end}，而 at=${at}。`,
        fix: '请核对保存的序号；不写 at 则得到共享流末尾的检查点。',
      });
    const position = await positionAt(at ?? end);
    if (!position)
      return refuse({
        kind: 'cursor-pruned',
        detail: `序号 ${at} 所在的共享流已不再保存，无法为它签名。`,
        fix: '请使用较新的序号，或从 GET /v1/feed/checkpoints 查找当时签过的检查点。',
      });
    return ok(signCheckpoint({ ...position, signedAt: now().toISOString() }, await readSigner()));

    async function positionAt(sequence: number): Promise<Position | undefined> {
      if (sequence === 0) return beginning;
      if (head && sequence === end) return { sequence, chainHash: head.chainHash, stateDigest: head.stateDigest, live: head.live };
      const [segment] = await readSegments(sequence - 1, 1);
      return segment && positionIn(segment, sequence);
    }
  };

/** A segment tells what stands after its last entry: the chain is made up to the place, the state taken back to it. */
function positionIn(segment: Segment, sequence: number): Position {
  let chainHash = segment.previousHash;
  let whole = chainHash;
  let { stateDigest, live } = segment;
  for (const event of segment.events) {
    whole = nextChain(whole, event);
    if (event.sequence <= sequence) chainHash = whole;
  }
  if (whole !== segment.chainHash) throw new Error(`the segment ${segment.first}–${segment.last} of the log is not what its chain says`);
  for (const { subject, sequence: each, data } of segment.events.toReversed()) {
    if (each <= sequence) break;
    const { revision } = data.posting;
    const { leaves, enters } = movesOf(subject, data.previous, { revision, hash: data.hash, live: data.live });
    stateDigest = moveDigest(stateDigest, { leaves: enters, enters: leaves });
    live += (leaves ? 1 : 0) - (enters ? 1 : 0);
  }
  return { sequence, chainHash, stateDigest, live };
}
