import { expect, it } from 'vitest';
import { codeOccupation, rankOccupations } from './code-occupation.ts';
import { hasUnrelatedJobs } from './unrelated-jobs.ts';

it.each([
  ['保安、保洁、司机', true],
  ['会计/焊工', true],
  ['会计/出纳', false],
  ['保安/保洁', true],
  ['厨师/切配/洗碗工', false],
  ['厂长/生产副总', false],
  ['电工（低压、高压）', false],
  ['电工', false],
])('%s: %s', (title, unrelated) => expect(hasUnrelatedJobs(title, (alone) => rankOccupations({ title: alone }).ranked)).toBe(unrelated));

it('leaves the jobs as candidates, none of them chosen', () => {
  const { code, confidence, candidates } = codeOccupation({ title: '保安、保洁、厨师' });
  expect(code).toBeNull();
  expect(confidence).toBeLessThanOrEqual(0.5);
  expect(candidates.map((each) => each.code)).toEqual(expect.arrayContaining(['4-07-05-01', '4-09-08-01', '4-03-02-01']));
});
