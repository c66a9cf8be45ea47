import { occupations } from '@ganghui/spec/codes/occupation';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOccupation } from './code-occupation.ts';

describe('a title alone', () => {
  it.each([
    ['数控车工', '6-18-01-01'],
    ['高级电焊工', '6-18-02-04'],
    ['服装店导购', '4-01-02-03'],
    ['会计主管', '2-06-03-00'],
    ['保安', '4-07-05-01'],
    ['服务员', '4-03-02-05'],
    ['出纳', '2-06-03-00'],
    ['锅炉工', '6-28-01-11'],
    ['厨师（川菜）', '4-03-02-01'],
    ['水电工', '6-31-01-03'],
    ['绿化工', '4-09-10-01'],
    ['装卸工', '4-02-05-01'],
    ['加油员', '4-02-02-08'],
    ['护理员（敬老院）', '4-10-01-05'],
    ['临床医师（儿科）', '2-05-01-03'],
    ['机电专业教师（中职）', '2-08-02-02'],
    ['监理工程师（房建 持证）', '2-02-30-07'],
  ])('%s is coded, with the words that decided', (title, code) => {
    const coded = codeOccupation({ title });
    expect(coded).toMatchObject({
      code,
      method: 'occupation-from-title',
      candidates: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    expect(coded.words.length).toBeGreaterThan(0);
  });

  it.each(['急招', '❤️❤️', '！！！', '氛围组'])('%s is nothing to code', (title) =>
    expect(codeOccupation({ title })).toMatchObject({ code: null, name: null, method: 'abstained' }),
  );

  it('that fits several leaves five candidates, best first', () => {
    const { code, candidates } = codeOccupation({ title: '技术员' });
    expect(code).toBeNull();
    expect(candidates.map(({ confidence }) => confidence)).toEqual(
      candidates.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    );
  });
});

describe('beside the title', () => {
  it('the description decides between schools of which the title names none', () => {
    const best = (description: string) => codeOccupation({ title: '专任教师', description }).candidates[0]?.code;
    expect(best('承担高职院校专业课教学')).toBe('2-08-01-02');
    expect(best('中职学校专业课教学，带班')).toBe('2-08-02-02');
  });

  it("the market's own category decides what the title leaves open", () => {
    const { candidates } = codeOccupation({ title: '技术员', occupation: '数控车床操作工' });
    expect(candidates[0]?.code).toBe('6-18-01-01');
  });

  it('a code counts when the name beside it agrees', () => {
    const coded = codeOccupation({ title: '操作工', occupation: '车工', occupationCode: '6-18-01-01' });
    expect(coded).toMatchObject({ code: '6-18-01-01', method: 'occupation-code', local: { code: '6-18-01-01', name: '车工' } });
  });

  it('a code of an older catalogue does not outvote the title', () => {
    expect(codeOccupation({ title: '保安', occupationCode: '6180101' }).candidates[0]?.code).toBe('4-07-05-01');
    expect(codeOccupation({ title: '保安', occupationCode: '6-07-06-01' }).code).toBe('4-07-05-01');
  });
});

it('finds nearly every name of the catalogue among its own five', () => {
  const missed = occupations().filter(({ code, name }) => !codeOccupation({ title: name }).candidates.some((each) => each.code === code));
  expect(missed.length / occupations().length).toBeLessThan(0.01);
});

it('answers any text the same way twice, within bounds', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 900 }), (title, description) => {
      const said = { title, description, occupation: description, industry: title, employer: title, occupationCode: title };
      const coded = codeOccupation(said);
      expect(codeOccupation(said)).toEqual(coded);
      expect(coded.candidates.length).toBeLessThanOrEqual(5);
      expect(coded.words.length).toBeLessThanOrEqual(8);
      for (const { confidence } of coded.candidates) expect(confidence >= 0 && confidence <= coded.confidence).toBe(true);
    }),
  ));
