const inFlight = 8;

/**
 * Runs `act` for every item, at most eight at a time. After a failure nothing new is begun, and what is under way is waited for
 * before the failure is thrown: a retry never meets the first try.
 */
export async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (failures.length > 0) return;
      try {
        await act(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
