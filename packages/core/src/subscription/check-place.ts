import { ok, type Result, refuse } from '@ganghui/spec';
import type { ReadHead, ReadSegments } from '../feed/ports.ts';
import type { Refusal } from '../refusal.ts';

type Ports = { readHead: ReadHead; readSegments: ReadSegments };

/** A place of the log from which all that follows is kept. `now`: its end. */
export async function placeOf({ readHead, readSegments }: Ports, after: number | 'now'): Promise<Result<number, Refusal>> {
  const last = (await readHead())?.last ?? 0;
  if (after === 'now' || after === last) return ok(last);
  if (after > last)
    return refuse({
      kind: 'cursor-from-the-future',
      detail: `共享流目前到序号 ${last}，而 after=${after}。`,
      fix: '请写 0 到这个序号之间的整数；只要今后的变动，新建订阅时写 "now"，重放时写这个序号。',
    });
  if ((await readSegments(after, 1)).length > 0) return ok(after);
  return refuse({
    kind: 'cursor-pruned',
    detail: `序号 ${after} 之后的变动已不再保存，共享流目前到序号 ${last}。`,
    fix: '请先读取快照 GET /v1/snapshot，再从它的 asOf 起订阅或重放。',
  });
}
