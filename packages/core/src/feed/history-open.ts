import { ok, PostingId, type Result, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { Viewer } from '../seek/present-posting.ts';
import type { ReadEntry } from './history-walk.ts';
import type { ReadLogged } from './ports.ts';

/** Where the history of a posting begins, going back: at its last entry of the log. */
export type OpenHistory = { postingId: string; sequence: number; readEntry: ReadEntry };

/** Anybody may read what is open; of what has ended or is hidden, only a market with its key. */
export async function openHistory(
  { readLogged, readEntry }: { readLogged: ReadLogged; readEntry: ReadEntry },
  { postingId, viewer }: { postingId: string; viewer: Viewer },
): Promise<Result<OpenHistory, Refusal>> {
  const known = PostingId.safeParse(postingId).success ? [postingId] : [];
  const logged = (await readLogged(known)).get(postingId);
  if (!logged)
    return refuse({
      kind: 'posting-unknown',
      detail: `没有公开的岗位 ${postingId.slice(0, 80)}。`,
      fix: '请核对岗位编号；岗位编号由市场编号、点号和市场自己的编号组成。',
    });
  const { sequence } = logged;
  if (logged.live || viewer === 'market') return ok({ postingId, sequence, readEntry });
  const last = await readEntry(sequence);
  if (last?.data.posting.status === 'suspended')
    return refuse({
      kind: 'posting-unknown',
      detail: `岗位 ${postingId} 现在不公开：市场暂停了它，或正在审核。`,
      fix: '市场带上密钥可读它的历史；其他人请过些日子再来看。',
    });
  return refuse({
    kind: 'history-closed',
    detail: `岗位 ${postingId} 已结束，它的历史不再公开。`,
    fix: '市场请加请求头 Authorization: Bearer <密钥> 读取。',
  });
}
