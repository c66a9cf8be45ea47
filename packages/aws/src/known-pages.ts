/** Pages of the log that were read, by first and last sequence: a page never changes, so where the next one begins is known as well. */
export type KnownPages = {
  add: (page: { first: number; last: number }) => void;
  /** Where the page that holds a sequence begins, as far as that is known. */
  firstOf: (sequence: number) => number | undefined;
};

// Readers go on near where they were.
const most = 300;

export function createKnownPages(): KnownPages {
  // By last sequence, the oldest seen first. Before the first page of all ends nothing.
  const pages = new Map<number, number>();
  return {
    add: ({ first, last }) => {
      pages.delete(last);
      pages.set(last, first);
      for (const oldest of pages.keys()) {
        if (pages.size <= most) break;
        pages.delete(oldest);
      }
    },
    firstOf: (sequence) => {
      if (sequence === 1 || pages.has(sequence - 1)) return sequence;
      for (const [last, first] of pages) if (first <= sequence && sequence <= last) return first;
      return undefined;
    },
  };
}
