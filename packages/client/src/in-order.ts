type Settled<R> = { ok: true; value: R } | { ok: false; error: unknown };

/**
 * Works on `width` at once and answers in their order; finished ones that wait for a slow one before them are at most twice as many.
 * After a failure (of the source too) nothing new is begun; what was begun before it is still answered, then the failure is thrown.
 */
export async function* inOrder<T, R>(source: AsyncIterable<T>, width: number, work: (value: T) => Promise<R>): AsyncGenerator<R> {
  const begun: Promise<Settled<R>>[] = [];
  const active = new Set<Promise<Settled<R>>>();
  const reader = source[Symbol.asyncIterator]();
  let over = false;

  const keep = (result: Promise<R>): void => {
    const settled: Promise<Settled<R>> = result.then(
      (value) => ({ ok: true, value }),
      (error: unknown) => {
        over = true;
        return { ok: false, error };
      },
    );
    active.add(settled);
    void settled.then(() => active.delete(settled));
    begun.push(settled);
  };
  const fill = async (): Promise<void> => {
    while (!over && active.size < width && begun.length < width * 3) {
      try {
        const next = await reader.next();
        if (next.done) over = true;
        else keep(work(next.value));
      } catch (error) {
        over = true;
        keep(Promise.reject(error));
      }
    }
  };

  try {
    for (;;) {
      await fill();
      const [first] = begun;
      if (!first) return;
      if (!over && begun.length < width * 3 && active.has(first)) {
        await Promise.race(active);
        continue;
      }
      const answer = await first;
      begun.shift();
      if (!answer.ok) throw answer.error;
      yield answer.value;
    }
  } finally {
    await Promise.all(begun);
    await reader.return?.();
  }
}
