const maxRepeats = 8;
const maxUnbounded = 2;
// With two unbounded repeats at most, matching costs about the square of this.
const maxSubject = 300;
const maxKept = 1000;

// A repeated group or a back-reference can cost exponential time on an innocent cell; an engineer's slip must not stop the intake.
function isTame(pattern: string): boolean {
  const bare = pattern
    .replace(/\\[^1-9k]/g, '_')
    .replace(/\[[^\]]*\]/g, '_')
    .replace(/\(\?/g, '(');
  if (/\\[1-9k]/.test(bare) || /\)[*+{]/.test(bare)) return false;
  const repeats = bare.match(/[*+?]\??|\{\d+,\d*\}\??/g) ?? [];
  const unbounded = repeats.filter((repeat) => !/^\?|^\{\d,\d\}/.test(repeat));
  return repeats.length <= maxRepeats && unbounded.length <= maxUnbounded;
}

const compiled = new Map<string, RegExp | null>();

function patternOf(pattern: string): RegExp | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size >= maxKept) compiled.clear();
  let made: RegExp | null = null;
  try {
    if (isTame(pattern)) made = new RegExp(pattern, 'u');
  } catch {
    // A pattern that is no pattern finds nothing.
  }
  compiled.set(pattern, made);
  return made;
}

/** Why a pattern may not stand in a profile; undefined when it may. */
export function patternFault(pattern: string): 'broken' | 'endless' | 'groups' | undefined {
  try {
    // With an empty alternative it matches anything, and the hit has one place for each group.
    const groups = new RegExp(`${pattern}|`, 'u').exec('')!.length - 1;
    if (!patternOf(pattern)) return isTame(pattern) ? 'broken' : 'endless';
    return groups === 1 ? undefined : 'groups';
  } catch {
    return 'broken';
  }
}

/** The first capture group (or the whole hit); null when the pattern may not be used, undefined when it does not match. */
export function capture(text: string, pattern: string): string | null | undefined {
  const expression = patternOf(pattern);
  if (!expression) return null;
  const hit = expression.exec(text.slice(0, maxSubject));
  return hit ? (hit[1] ?? hit[0]) : undefined;
}
