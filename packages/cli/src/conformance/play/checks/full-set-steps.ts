import { PostingLine } from '@ganghui/spec';
import * as z from 'zod';
import { holds, NotTried, same } from '../check.ts';
import { isObject, type Kit, said, standing } from '../kit.ts';

const Page = z.object({ postings: z.array(PostingLine) });
const listWithinMs = 10_000;

/** Opens postings and waits until the market's list shows them: it may be a moment behind. */
export async function openSome(kit: Kit, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => kit.id());
  kit.receipt(await kit.submit(ids.map((id) => kit.record(id))), '先报送 open');
  for (let waited = 0; ; waited += 500) {
    const seen = kit.closing(await kit.post('/submissions/preview', { sourceIds: [], unread: 0 }), '预览 preview');
    const listed = new Set(seen.postings.map(({ sourceId }) => sourceId));
    if (seen.absent >= count && (seen.absent > 100 || ids.every((id) => listed.has(id)))) return ids;
    holds('预览 preview', waited < listWithinMs, `absent≥${count}`, { absent: seen.absent });
    await kit.pause(500);
  }
}

/** A real full set closes what it does not hold: only where nothing but this kit's postings is open. */
export async function onlyOurs(kit: Kit): Promise<void> {
  for (const status of ['published', 'held', 'suspended']) {
    const answer = await kit.call('GET', `${kit.base}/postings?status=${status}&limit=1000`);
    const page = Page.safeParse(answer.json);
    holds('市场清单 the list', page.success, '{postings}', said(answer));
    const foreign = page.data?.postings.filter(({ sourceId }) => !sourceId.startsWith('KIT-')) ?? [];
    if (foreign.length > 0)
      throw new NotTried(`市场里还有 ${foreign.length} 条不是本工具的岗位 (${foreign.length} postings are not the kit’s)`);
  }
}

/** The `closing` of an answer, or of a refusal. */
export const closingOf = (json: unknown): Record<string, unknown> => (isObject(json) && isObject(json.closing) ? json.closing : {});

export const stillOpen = async (kit: Kit, id: string): Promise<void> =>
  same('没有关闭任何岗位 nothing was closed', { revision: 1, reason: undefined }, standing(await kit.get(id)));

/** Two postings are open, and the first part of a full set in parts holds one of them: `b` is absent. */
export async function beginSet(kit: Kit): Promise<{ a: string; b: string; path: string }> {
  await onlyOurs(kit);
  const [a = '', b = ''] = await openSome(kit, 2);
  const { submissionId } = kit.submission(await kit.post('/submissions/open', { mode: 'full' }), '开始 open');
  await kit.part(submissionId ?? '', 1, [kit.record(a)]);
  return { a, b, path: `/submissions/${submissionId}` };
}

/** What completes it: one part, and every record was read. */
export const onePart = { parts: 1, unread: 0 };

/** Without the number nothing is completed; the refusal says what would be closed. */
export async function completeUnasked(kit: Kit, path: string): Promise<Record<string, unknown>> {
  const unasked = await kit.post(`${path}/complete`, onePart);
  holds('不写数目完成 complete without the number', unasked.status === 409, '409 closing-unconfirmed', said(unasked));
  return closingOf(unasked.json);
}
