/** Middle and tail of a list of milliseconds. */
export function spread(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export async function timed(act: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The middle of several runs of two things in turn, so that a slow moment of the machine hits both. */
export async function inTurn(
  runs: number,
  a: () => Promise<unknown> | unknown,
  b: () => Promise<unknown> | unknown,
): Promise<{ a: number; b: number }> {
  const times: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let run = 0; run < runs; run++) {
    times.a.push(await timed(a));
    times.b.push(await timed(b));
  }
  return { a: spread(times.a).p50, b: spread(times.b).p50 };
}
