import { benefits } from '../benefit.ts';
import type { CodeTable } from '../code-table.ts';
import { economicTypes } from '../economic-type.ts';
import { employerNatures } from '../employer-nature.ts';
import { employerSizes } from '../employer-size.ts';
import { inForce, ours } from './edition.ts';

/** What an employer is and gives. */
export const employerTables: readonly CodeTable[] = [
  {
    name: 'economic-type',
    title: '经济类型',
    en: 'Economic types',
    ...inForce('GB/T 12402-2000', '2000'),
    sure: 'quoted',
    source: 'G1',
    data: 'codes/economic-type.ts',
    entries: () => economicTypes,
  },
  {
    name: 'employer-nature',
    title: '单位性质',
    en: 'Natures of employers',
    ...ours,
    sure: 'inferred',
    source: 'S10 S11 S12 X',
    data: 'codes/employer-nature.ts',
    remark: {
      zh: 'AAB019 的取值未见，用本项目的说法；“近似”为 GB/T 12402-2000 代码，“又称”为见过的写法。',
      en: 'The values of AAB019 were not seen, so the words are ours; "nearest" is a code of GB/T 12402-2000, "also" the writings met.',
    },
    entries: () =>
      employerNatures.map(({ name, economicType, also }) => ({
        code: name,
        name,
        also: also.split('|'),
        ...(economicType ? { nearest: economicType } : {}),
      })),
  },
  {
    name: 'employer-size',
    title: '人员规模',
    en: 'Sizes of employers',
    ...ours,
    sure: 'inferred',
    source: 'S10 S11 S12 X',
    data: 'codes/employer-size.ts',
    remark: {
      zh: 'AAB056 的取值未见；“又称”为建议的代码。来文所写的其他区间照写，不强归入此表。',
      en: 'The values of AAB056 were not seen; "also" is the number we propose. A band said otherwise is kept as said, not forced into these.',
    },
    entries: () => employerSizes.map(({ code, name }) => ({ code: name, name, also: [code] })),
  },
  {
    name: 'benefit',
    title: '福利待遇',
    en: 'Benefits',
    ...ours,
    sure: 'inferred',
    source: 'S11 S12 X',
    data: 'codes/benefit.ts',
    remark: {
      zh: 'ACC214 的取值未见；“又称”为见过的写法，表外的说法照写。',
      en: 'The values of ACC214 were not seen; "also" has the writings met, and a word that is not here is kept as it was sent.',
    },
    entries: () => benefits.map(({ name, also }) => ({ code: name, name, also: also.split('|').filter(Boolean) })),
  },
];
