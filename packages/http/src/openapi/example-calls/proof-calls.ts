import { callMaker } from './call-maker.ts';
import type { ExampleCall } from './example-call.ts';

const ofAnybody = callMaker('none');

/** What a receiver begins with and proves. The exchange of the examples is too small for a snapshot. */
export const proofCalls: readonly ExampleCall[] = [
  ofAnybody('snapshot', 'getSnapshot', ['还没有快照', 'There is none yet']),
  ofAnybody('snapshot-gone', 'getSnapshotPage', ['已不保存的快照', 'A snapshot that is not kept'], {
    params: { asOf: '1', page: '1' },
    status: 410,
    problem: 'snapshot-gone',
  }),
  ofAnybody('checkpoint', 'getCheckpoint', ['末尾的检查点', 'The end of the feed']),
  ofAnybody('checkpoint-at', 'getCheckpoint', ['某个序号的检查点', 'A place of the feed'], { query: { at: '1' } }),
  ofAnybody('checkpoint-beyond', 'getCheckpoint', ['序号超出共享流', 'Beyond the end'], {
    query: { at: '999999999' },
    status: 400,
    problem: 'cursor-from-the-future',
  }),
  ofAnybody('checkpoints', 'listCheckpoints', ['保存的检查点', 'Those that are kept'], { query: { limit: '1' } }),
  ofAnybody('signing-keys', 'listSigningKeys', ['签名公钥', 'The public keys']),
];
