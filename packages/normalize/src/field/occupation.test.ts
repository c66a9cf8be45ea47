import { expect, it } from 'vitest';
import { codeOccupation } from './occupation.ts';

it('is sure of a title that is a name of the catalogue', () => {
  expect(codeOccupation({ title: '车工' })).toMatchObject({ code: '6-18-01-01', name: '车工', confidence: 0.95, method: 'title-exact' });
});

it('finds a name at the end of a longer title', () => {
  const { code, confidence } = codeOccupation({ title: '高级数控铣工' });
  expect(code).toBe('6-18-01-02');
  expect(confidence).toBeGreaterThanOrEqual(0.6);
  expect(confidence).toBeLessThanOrEqual(0.8);
});

it('believes the market that gives a code of the catalogue, and keeps its words', () => {
  const coded = codeOccupation({ title: '操作工', occupation: '车床工', occupationCode: '6-18-01-01' });
  expect(coded).toMatchObject({ code: '6-18-01-01', method: 'occupation-code', local: { code: '6-18-01-01', name: '车床工' } });
});

it('abstains from what the catalogue does not know', () => {
  expect(codeOccupation({ title: '氛围组' })).toEqual({
    code: null,
    name: null,
    confidence: 0,
    candidates: [],
    local: null,
    method: 'abstained',
  });
});
