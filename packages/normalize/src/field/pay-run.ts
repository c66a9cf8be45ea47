const leastDigits = 8;
const widest = 4;

/**
 * Two numbers written together: 50008000 → [5000, 8000], 50005000 → [5000, 5000]. Undefined for a number of usual
 * length; 'none' when a long one cannot be parted into two round amounts.
 */
export function splitRun(digits: string): [number, number] | 'none' | undefined {
  if (digits.length < leastDigits || digits.includes('.')) return undefined;
  const cut = Math.floor(digits.length / 2);
  const [low, high] = [digits.slice(0, cut), digits.slice(cut)];
  const [from, to] = [Number(low), Number(high)];
  const isRound = low.endsWith('00') && high.endsWith('00') && low.length >= 4 && high.length <= 5;
  return isRound && !high.startsWith('0') && from <= to && to <= from * widest ? [from, to] : 'none';
}
