import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { aPosting, now } from '../testing/a-posting.ts';
import { assessBehaviour } from './assess-behaviour.ts';
import { withFindings } from './with-findings.ts';

const { quality } = assess(aPosting({ headcount: null }), { now });
const together = (count: number, change: (at: number) => Partial<ReturnType<typeof aPosting>>) =>
  assessBehaviour(
    Array.from({ length: count }, (_, at) => ({ ...aPosting(change(at)), isNew: true })),
    { marketPhones: [] },
  )[0] ?? [];
const sameText = together(10, (at) => ({
  employer: { ...aPosting().employer, uscc: null, name: `示例${'甲乙丙丁戊己庚辛壬癸'[at]}店` },
})).filter(({ rule }) => rule === 'B-02');
const velocity = together(300, () => ({})).filter(({ rule }) => rule === 'B-03');

describe('findings that come later', () => {
  it('cost what they cost, in total and in their dimension', () => {
    const next = withFindings(quality, sameText);
    expect(next.verdict).toBe('published');
    expect(next.quality.score).toBe(quality.score - 5);
    expect(next.quality.dimensions).toEqual({ ...quality.dimensions, accurate: 80 });
    expect(next.quality.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['B-02', ...quality.findings.map(({ rule }) => rule)]),
    );
  });
  it('hold without costing anything: a large employer that is real keeps its score', () => {
    const next = withFindings(quality, velocity);
    expect(next.verdict).toBe('held');
    expect(next.quality.score).toBe(quality.score);
    expect(next.quality.findings[0]).toMatchObject({ rule: 'B-03', severity: 'hold', evidence: '300 条' });
  });
  it('change nothing when there are none, or when they come twice', () => {
    expect(withFindings(quality, [])).toEqual({ verdict: 'published', quality });
    const once = withFindings(quality, [...sameText, ...velocity]);
    expect(withFindings(once.quality, [...sameText, ...velocity])).toEqual(once);
  });
  it('leave what was held held', () => {
    const held = assess(aPosting({ description: '招聘刷单员，动动手指，日结，无需经验，轻松月入三万。' }), { now });
    expect(held.verdict).toBe('held');
    expect(withFindings(held.quality, []).verdict).toBe('held');
  });
});
