import type { PayPeriod, Profile } from '@ganghui/spec';
import type { Amount, End } from './pay-amount.ts';

export type Unit = Profile['salaryUnit'];
/** Both ends in yuan, as written; `hasUnit` when 千, 万 or K stood there or the profile gave it. */
export type Yuan = { low: number; high: number; hasUnit: boolean; inTenThousands: boolean; isShort: boolean };

const bareFactors = { yuan: 1, thousand: 1000, 'ten-thousand': 10_000 } as const;
const byThousand = 1000;
// Above these a plain number is yuan already, whatever the other end or the profile counts in.
const mostShared = 100;
const mostScaled = 1000;

// A number read with its unit holds yuan already; a bare one takes the unit of its neighbour or of the profile.
function bareEnd({ value, factor }: End, shared: number): number {
  return factor === 0 ? value * shared : value;
}

/** 8-12K and 1-1.5万: a unit on one end is meant for both. 3-5000 is three to five thousand. Undefined when no reading makes sense. */
export function inYuan({ low, high, isRange, isPlain }: Amount, unit: Unit, period: PayPeriod | undefined): Yuan | undefined {
  const isSmall = period === 'hour' || period === 'day' || period === 'piece' || period === 'week';
  const profile = isPlain || isSmall || (low.factor === 0 && low.value >= mostScaled) ? 1 : bareFactors[unit ?? 'yuan'];
  const round = (amount: number): number => Math.round(amount * 100) / 100;
  const read = (from: number, to: number, isShort = false): Yuan => ({
    low: round(from),
    high: round(to),
    hasUnit: low.factor > 0 || high.factor > 0 || profile > 1 || isShort,
    inTenThousands: low.factor === 10_000 || high.factor === 10_000 || (profile === 10_000 && low.factor + high.factor === 0),
    isShort,
  });
  if (!isRange || (low.factor > 0 && high.factor > 0)) return read(bareEnd(low, profile), bareEnd(high, profile));
  if (low.factor === 0 && high.factor === 0) {
    if (low.value > 0 && low.value < mostShared && high.value >= 1000 && profile === 1 && !isSmall) {
      const from = low.value * byThousand;
      return from <= high.value && high.value <= from * 4 ? read(from, high.value, true) : undefined;
    }
    const scale = high.value >= mostScaled ? 1 : profile;
    return read(low.value * scale, high.value * scale);
  }
  if (low.factor === 0) {
    const written = high.value / high.factor;
    if (low.value <= written) return read(low.value * high.factor, high.value);
    if (low.value >= mostShared) return read(low.value, high.value);
    // 8-1.2万 can only be eight thousand to twelve thousand.
    return high.factor === 10_000 && low.value * byThousand < high.value ? read(low.value * byThousand, high.value, true) : undefined;
  }
  return read(low.value, high.value < mostShared ? high.value * low.factor : high.value);
}
