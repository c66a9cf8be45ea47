import { describe, expect, it } from 'vitest';
import { nameHits } from './name-hits.ts';

const best = (name: string): string | undefined => [...nameHits(name)].sort((a, b) => b[1].score - a[1].score)[0]?.[0];

describe('nameHits', () => {
  it.each([
    ['岗位名称', 'title'],
    ['学　历', 'education'],
    ['*学历要求（必填）', 'education'],
    ['1、招聘人数', 'headcount'],
    ['薪资待遇（元/月）', 'salary'],
    ['岗位条件学历', 'education'],
    ['工资（最低）', 'salaryMin'],
    ['用人单位名称', 'employerName'],
    ['公司名称', 'employerName'],
    ['统一社会信用代码', 'employerUscc'],
    ['是否公益性岗位', 'publicWelfare'],
    ['身份证号', 'other'],
    ['单位编号', 'other'],
    ['jobTitle', 'title'],
    ['company_full_name', 'employerName'],
    ['min-salary', 'salaryMin'],
    ['diploma_requirment', 'education'],
    ['/eduLevel/name', 'education'],
    ['/company/size/name', 'employerSize'],
    ['/company/url', 'other'],
    ['gwmc', 'title'],
    ['zprs', 'headcount'],
    ['xzxx', 'salaryMin'],
    ['工价', 'salary'],
    ['日薪', 'salary'],
    ['劳务费', 'salary'],
    ['结算方式', 'other'],
    ['发薪方式', 'other'],
    ['用人部门', 'other'],
    ['demand', 'requirements'],
    ['target', 'targetGroup'],
    ['届别', 'targetGroup'],
    ['count', 'headcount'],
    ['headline', 'title'],
    ['AAB004', 'employerName'],
    ['aac011', 'education'],
    ['ACB222', 'age.max'],
    ['AAE005 联系电话', 'contactPhone'],
  ])('takes %s for %s', (name, target) => expect(best(name)).toBe(target));

  it('gives a code that localities disagree about to every field they mean, and trusts it less', () => {
    const hits = nameHits('ACB21H');
    expect([...hits.keys()].sort()).toEqual(['salary', 'salaryMin']);
    expect(hits.get('salaryMin')!.score).toBeLessThan(nameHits('ACB210').get('sourceId')!.score);
  });

  it('lets the words beside a clashing code decide', () =>
    expect([best('ACB214合同期限'), best('ACB214 福利待遇'), best('ACB21G（招聘总人数）')]).toEqual(['other', 'benefits', 'headcount']));

  it.each(['', '   ', 'col0', '12', '//', '甲乙丙', '（）'])('makes nothing of %j', (name) => expect(best(name)).toBeUndefined());
});
