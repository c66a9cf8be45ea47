import type { ReceiptItem } from '@ganghui/spec';
import type { ReadPostings, SavePostings, StoredPosting } from '../ports.ts';
import { isSame } from './decide.ts';
import type { PlannedLine } from './plan-records.ts';
import { failedItem, lostItem, storedItem } from './receipt-item.ts';

type Ports = { readPostings: ReadPostings; savePostings: SavePostings };
/** `outage`: what the store said when it did not answer about some of the records; undefined when every answer is final. */
type Received = { items: ReceiptItem[]; outage: unknown | undefined };

/** Writes what a plan says and answers every line as it turned out. */
export const makeStorePlan =
  ({ readPostings, savePostings }: Ports) =>
  async (plan: readonly PlannedLine[]): Promise<Received> => {
    const items = plan.map(({ item }) => item);
    const writing = plan.flatMap(({ write }, index) => (write ? [{ index, write }] : []));
    const answers = writing.length === 0 ? [] : await savePostings(writing.map(({ write }) => write));
    let outage: unknown;
    const lost: typeof writing = [];
    writing.forEach((each, place) => {
      const answer = answers[place] ?? { failed: new Error('the store left a write without an answer') };
      if (answer === 'stale') lost.push(each);
      else if (answer !== 'saved') {
        outage ??= answer.failed;
        items[each.index] = failedItem(items[each.index]!);
      }
    });
    const standing = await readAgain(lost.map(({ write }) => write.stored.posting.id));
    for (const { index, write } of lost) {
      const found = standing.get(write.stored.posting.id);
      const item = items[index]!;
      items[index] = found && isSame(found, write.stored) ? storedItem(found, 'unchanged', item) : lostItem(item, found);
    }
    plan.forEach(({ sameAs }, index) => {
      if (sameAs === undefined) return;
      const { line, sheet, sourceId } = items[index]!;
      const written = items[sameAs]!;
      if (written.outcome === 'failed' || written.outcome === 'stale') items[index] = { ...written, line, sheet, sourceId };
    });
    return { items, outage };

    // What stands in the way is told where it can be; the answer itself is final without it.
    async function readAgain(ids: string[]): Promise<Map<string, StoredPosting>> {
      if (ids.length === 0) return new Map();
      try {
        return await readPostings(ids);
      } catch (error) {
        outage ??= error;
        return new Map();
      }
    }
  };
