/** Runs work when there is room for it; first come, first served. */
export type InSlot = <T>(work: () => Promise<T>) => Promise<T>;

/** Room for so many at a time. Who waits between two pieces of work holds none. */
export function makeSlots(most: number): InSlot {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      // Handed on, so that nobody who comes now is before those who wait.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
