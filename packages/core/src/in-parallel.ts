const inFlight = 8;

/** Runs `act` for every item, at most eight at a time: enough to keep a table busy, few enough not to be throttled. */
export async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, worker));
}
