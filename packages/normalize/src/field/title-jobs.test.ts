import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { jobsInTitle } from './title-jobs.ts';

it.each([
  ['会计/出纳', ['会计', '出纳']],
  ['前台、客服、销售', ['前台', '客服', '销售']],
  ['电气工程师（PLC/机器人）', ['电气工程师']],
  ['数控车工', ['数控车工']],
  ['C/C++', []],
  ['护士，护工（夜班）', ['护士', '护工']],
])('%s', (title, jobs) => {
  expect(jobsInTitle(title)).toEqual(jobs);
});

it('finds only what the title says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(jobsInTitle(title).filter((job) => !title.replace(/[(（【[][^()（）【】[\]]*[)）】\]]/g, '').includes(job))).toEqual([]);
    }),
  );
});
