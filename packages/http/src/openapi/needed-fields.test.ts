import type { RawPosting } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { normalizePosting } from '../../../normalize/src/index.ts';
import { assess } from '../../../quality/src/index.ts';
import { needed } from './needed-fields.ts';

const now = new Date('2026-11-21T02:00:00Z');
const market = { id: '320600-01', name: '示例市场', region: '320600', city: '南通市' };
const whole: Record<string, string> = {
  title: '数控车工',
  description: '按图纸加工轴类零件，自检尺寸并填写首件检验记录；要求能看懂机械图纸。',
  duties: '按图纸加工轴类零件，自检尺寸并填写首件检验记录。',
  salary: '7000-9000元/月',
  salaryMin: '7000',
  salaryMax: '9000',
  salaryNote: '7000-9000元/月',
  place: '南通市通州区',
  address: '南通市通州区示例路1号',
  employerName: '南通禾田精密机械有限公司',
  contactPhone: '0513-80000123',
  contactEmail: 'zhaopin@example.com',
  applyUrl: 'https://example.com/jobs/1',
};

/** Whether a record is refused that has, of each group, the first field, and of this one only `kept`. */
function isRefused(group: readonly string[], kept: readonly string[]): boolean {
  const names = needed.flatMap((each) => (each === group ? kept : each.slice(0, 1)));
  const raw: RawPosting = { sourceId: 'NT-1', title: '', ...Object.fromEntries(names.map((name) => [name, whole[name] ?? ''])) };
  const { posting, findings } = normalizePosting(raw, { market, now, from: {} });
  return assess(posting, { now, findings }).quality.findings.some(({ severity }) => severity === 'block');
}

describe.each(needed.map((group) => ({ group })))('$group', ({ group }) => {
  it('is needed', () => expect(isRefused(group, [])).toBe(true));
  it.each(group)('is given by %s alone', (name) => expect(isRefused(group, [name])).toBe(false));
});
