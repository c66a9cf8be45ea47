import { ageBands } from '../age-band.ts';
import type { CodeTable } from '../code-table.ts';
import { ethnicGroups } from '../ethnic.ts';
import { genders } from '../gender.ts';
import { healthStates } from '../health.ts';
import { maritalStatuses } from '../marital.ts';
import { personalStatuses } from '../personal-status.ts';
import { politicalAffiliations } from '../political.ts';
import { inForce, ours } from './edition.ts';

const leftOut = {
  zh: '不采集：仅为识别并略去来源系统的此类列。',
  en: 'Not collected: known so that such a column is recognised and left out.',
};
/** What is said of a person: for statistics of seekers, or only to be recognised and left out. */
export const personTables: readonly CodeTable[] = [
  {
    name: 'gender',
    title: '人的性别',
    en: 'Sex of a person',
    ...inForce('GB/T 2261.1-2003', '2003'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/gender.ts',
    remark: { zh: '只用于求职者统计，不作招聘条件。', en: 'For statistics of seekers, never a demand of a posting.' },
    entries: () => genders,
  },
  {
    name: 'marital',
    title: '婚姻状况',
    en: 'Marital status',
    ...inForce('GB/T 2261.2-2003', '2003'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/marital.ts',
    remark: leftOut,
    entries: () => maritalStatuses,
  },
  {
    name: 'health',
    title: '健康状况',
    en: 'State of health',
    ...inForce('GB/T 2261.3-2003', '2003'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/health.ts',
    remark: leftOut,
    entries: () => healthStates,
  },
  {
    name: 'personal-status',
    title: '从业状况（个人身份）',
    en: 'Personal status',
    ...inForce('GB/T 2261.4-2003', '2003'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/personal-status.ts',
    entries: () => personalStatuses,
  },
  {
    name: 'ethnic',
    title: '民族',
    en: 'Peoples of China',
    ...inForce('GB/T 3304', null),
    sure: 'derived',
    source: 'G1',
    data: 'codes/ethnic.ts',
    remark: leftOut,
    entries: () => ethnicGroups,
  },
  {
    name: 'political',
    title: '政治面貌',
    en: 'Political affiliation',
    ...inForce('GB/T 4762', null),
    sure: 'derived',
    source: 'G1',
    data: 'codes/political.ts',
    remark: leftOut,
    entries: () => politicalAffiliations,
  },
  {
    name: 'age-band',
    title: '年龄段',
    en: 'Age bands',
    ...ours,
    sure: 'quoted',
    source: 'S11',
    data: 'codes/age-band.ts',
    remark: { zh: '郑州系统 ACB223 的四段；9 为不限。', en: 'The four bands of ACB223 in one system; it has 9 for any age.' },
    entries: () => ageBands,
  },
];
