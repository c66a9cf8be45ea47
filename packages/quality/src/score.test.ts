import type { Finding } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { scoreOf, weights } from './score.ts';

const finding = (rule: string, points: number): Finding => ({
  rule,
  severity: 'deduct',
  field: '/x',
  evidence: '',
  message: '',
  fix: '',
  points,
});

it('weighs the dimensions to a hundred', () => expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100));

it('shows in a dimension which share of its weight is gone', () =>
  expect(scoreOf([finding('C-02', 5), finding('Q-23', 3)])).toEqual({
    score: 92,
    grade: '优',
    dimensions: { normative: 100, complete: 80, accurate: 100, consistent: 100, timely: 100, accessible: 40 },
  }));

it('takes illegality from the total alone', () => {
  const { score, dimensions } = scoreOf([finding('D-01', 40), finding('F-01', 60), finding('P-02', 2)]);
  expect(score).toBe(0);
  expect(new Set(Object.values(dimensions))).toEqual(new Set([100]));
});

it('does not fall below nothing', () =>
  expect(scoreOf([finding('C-01', 100), finding('C-08', 100)])).toMatchObject({ score: 0, grade: '待改进' }));

it('rounds to one decimal', () => expect(scoreOf([finding('C-02', 0.15), finding('C-05', 0.1)]).score).toBe(99.8));
