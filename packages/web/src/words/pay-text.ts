import type { Posting } from '@ganghui/spec';
import { payPeriodNames } from '@ganghui/spec/codes';

type Pay = Posting['pay'];

const wan = 10_000;
// 15–20 万元/年 reads better than 150000–200000 元/年; a month's pay is always said in yuan.
const inWan = (pay: NonNullable<Pay>): boolean =>
  pay.period === 'year' && [pay.min, pay.max].every((each) => each === null || (each >= wan && each % 1000 === 0));

function range(min: number | null, max: number | null, unit: string): string | null {
  if (min !== null && max !== null) return min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`;
  if (min !== null) return `${min} ${unit}以上`;
  return max === null ? null : `最高 ${max} ${unit}`;
}

/** '8000–12000 元/月 · 13薪', '面议', '25–30 元/小时'. */
export function payText(pay: Pay): string {
  if (!pay) return '薪资未写明';
  const [scale, yuan] = inWan(pay) ? [wan, '万元'] : [1, '元'];
  const scaled = (value: number | null): number | null => (value === null ? null : value / scale);
  const unit = pay.period ? `${yuan}/${payPeriodNames[pay.period]}` : yuan;
  const amount = range(scaled(pay.min), scaled(pay.max), unit);
  if (amount === null) return pay.negotiable ? '面议' : '薪资未写明';
  const months = pay.months && pay.months !== 12 ? ` · ${pay.months}薪` : '';
  return `${amount}${months}${pay.negotiable ? ' · 可面议' : ''}`;
}

/** What other periods come to a month; null where the pay is already said by the month or cannot be compared. */
export function monthlyText(pay: Pay): string | null {
  if (!pay || pay.period === 'month' || pay.period === null) return null;
  const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
  const amount = range(rounded(pay.monthlyMin), rounded(pay.monthlyMax), '元/月');
  return amount && `约合 ${amount}`;
}
