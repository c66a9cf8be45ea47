import type { CopySource } from '@ganghui/client';
import { feedBatchType } from '@ganghui/spec';

export const snapshotPageType = 'cn.ganghui.snapshot.page.v1';
/** As the exchange itself delivers: at most so many entries, and so many bytes of JSON. */
export const mostEntries = 500;
export const mostBytes = 900_000;
// The rest of the body around the entries.
const envelope = 1000;

/** `id`: the same for the same content, however often it is posted. */
export type Part = { id: string; type: string; data: object };

/** In order, each within the bounds; what is too big alone stands alone. At least one, which may be empty. */
function cut<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [[]];
  let bytes = envelope;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (last.length === mostEntries || bytes + size > mostBytes)) {
      parts.push([item]);
      bytes = envelope + size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return parts;
}

/** What is posted of a step: the page, in several parts where it is too big for one. Each part goes on where the one before ended. */
export function cutParts(source: CopySource): Part[] {
  if (source.kind === 'feed') {
    let { after } = source;
    const pieces = cut(source.events);
    return pieces.map((events, index) => {
      const last = index === pieces.length - 1 ? source.last : (events.at(-1)?.sequence ?? after);
      const data = { subscriptionId: 'pull', after, last, head: source.head, events };
      const id = `pull.${after}-${last}`;
      after = last;
      return { id, type: feedBatchType, data };
    });
  }
  if (source.kind !== 'snapshot') return [];
  const { page, replaces } = source;
  let { after } = replaces;
  // A page is in the order of its ids, so each part covers the range up to its last one.
  const pieces = cut(page.entries);
  return pieces.map((entries, index) => {
    const upTo = index === pieces.length - 1 ? replaces.upTo : (entries.at(-1)?.posting.id ?? after);
    const data = { ...page, entries, replaces: { after, upTo } };
    after = upTo;
    return { id: `pull.snapshot-${page.asOf}.${page.page}.${index + 1}`, type: snapshotPageType, data };
  });
}
