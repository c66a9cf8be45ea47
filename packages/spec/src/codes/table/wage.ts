import type { CodeTable } from '../code-table.ts';
import { wageAreaEntries, wageEntries } from '../minimum-wage-entries.ts';

const notice = { standard: '江苏省最低工资标准', source: 'W1', validTo: null } as const;

/** The minimum wage of 江苏: amounts by class and day, classes by area. */
export const wageTables: readonly CodeTable[] = [
  {
    ...notice,
    name: 'minimum-wage',
    title: '最低工资标准',
    en: 'Minimum wage by class and date',
    edition: '苏人社规〔2025〕3号',
    validFrom: '2010-02-01',
    sure: 'derived',
    data: 'codes/minimum-wage.ts',
    remark: {
      zh: '2024、2026 年数额据公开网页转引；2026 年数额的生效日为推断；2024 年以前为记忆所及，不用于判断；三类 2026 年数额与小时工资标准未取得。',
      en: 'Amounts of 2024 and 2026 as public pages repeat them, the day of 2026 being inferred; older ones are remembered and judge nothing; class 3 of 2026 and hourly amounts were not to be had.',
    },
    entries: wageEntries,
  },
  {
    ...notice,
    name: 'minimum-wage-area',
    title: '最低工资地区类别',
    en: 'Class of minimum wage by area',
    edition: null,
    validFrom: '2024-01-01',
    sure: 'derived',
    data: 'codes/minimum-wage.ts',
    remark: {
      zh: '逐地标明把握；县未列者随其市，市亦未列者按三类计。',
      en: 'How sure is said for each area; a county not listed has the class of its city, and a city not listed the lowest.',
    },
    entries: wageAreaEntries,
  },
];
