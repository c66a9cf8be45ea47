// A follower runs for months: what it did at first says nothing about now.
const windowMs = 10_000;

/** Entries a second over the last ten seconds or so, told how many there were at which time (milliseconds). */
export function startRate(startedAt: number): (entries: number, at: number) => number {
  const marks = [{ entries: 0, at: startedAt }];
  return (entries, at) => {
    marks.push({ entries, at });
    // The newest of those that are old enough stands for all before it.
    while (marks.length > 2 && (marks[1]?.at ?? at) <= at - windowMs) marks.shift();
    const from = marks[0] ?? { entries, at };
    return Math.round(((entries - from.entries) / Math.max(1, at - from.at)) * 1000);
  };
}
