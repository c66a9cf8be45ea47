import type { RawField } from '@ganghui/spec';

/** How a field is written inside a cell that holds several; the first group is the field. */
export const words: Partial<Record<RawField, string>> = {
  education:
    '((?:博士|硕士|研究生|本科|大专|专科|高职|中专|中技|技校|职高|普通高中|高中|初中|小学|学历不限|不限学历)(?:研究生)?(?:及以上|以上)?)',
  experience: '(\\d{1,2}(?:[-~]\\d{1,2})?年(?:及以上|以上|以下|以内)?|经验不限|不限经验|无需经验|无经验|应届生|应届毕业生|在校生)',
  employerSize: '((?:少于)?\\d{1,5}(?:[-~]\\d{1,5})?人(?:及以上|以上|以下)?)',
  employerNature:
    '(民营|民企|国企|国有企业|国有|央企|外资|合资|私营|股份制企业|上市公司|事业单位|外商独资|港澳台公司|国家机关|社会团体|创业公司|个体工商户)',
  employmentForm: '(全职|兼职|实习|劳务派遣|合同工|临时工|非全日制|全日制)',
  headcount: '(?:招聘?|聘|需)\\s?(\\d{1,4})\\s?[人名位]',
  salary: '(\\d[\\d.]{0,6}[kK千万]?[-~]\\d[\\d.]{0,6}[kKwW千万元](?:/[月年天时])?|薪资面议|面议)',
  age: '(\\d{2}[-~]\\d{2}周?岁)',
  employerUscc: '(?:^|[^0-9A-Z])([1-9ANY][0-9A-Z]\\d{6}[0-9A-Z]{10})(?![0-9A-Z])',
};
