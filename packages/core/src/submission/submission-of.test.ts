import { expect, it } from 'vitest';
import { isSubmissionId } from './submission-of.ts';

it('knows the name of a submission by its writing', () => {
  expect(isSubmissionId('01KABCDEFG0000000000000001')).toBe(true);
  for (const wrong of ['', '01KABCDEFG000000000000000', '01KABCDEFG000000000000000I', '01kabcdefg0000000000000001'])
    expect(isSubmissionId(wrong)).toBe(false);
});
