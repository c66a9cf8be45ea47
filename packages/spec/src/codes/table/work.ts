import type { CodeEntry, CodeTable } from '../code-table.ts';
import { educationLevels } from '../education.ts';
import { educationCodes } from '../education-code.ts';
import { employmentForms } from '../employment-form.ts';
import { industries } from '../industry.ts';
import { occupationGroups, occupations } from '../occupation.ts';
import { skillLevels } from '../skill-level.ts';
import { inForce, ours } from './edition.ts';

const parentIndustry = (code: string): string => (code.length === 3 ? code.slice(0, 1) : code.slice(0, -1));
const industryEntries = (): CodeEntry[] =>
  [...industries().values()].map(({ code, name }) => (code.length > 1 ? { code, name, parent: parentIndustry(code) } : { code, name }));

const occupationEntries = (): CodeEntry[] =>
  occupations().map(({ code, name, workTypes }) => ({
    code,
    name,
    parent: code.slice(0, 4),
    ...(workTypes.length > 0 ? { also: workTypes } : {}),
  }));
const groupEntries = (): CodeEntry[] =>
  occupationGroups().map(({ code, name }) => (code.length > 1 ? { code, name, parent: code.slice(0, 1) } : { code, name }));

/** What is done, in which trade, with which schooling and skill. */
export const workTables: readonly CodeTable[] = [
  {
    name: 'education',
    title: '学历代码',
    en: 'Education',
    ...inForce('GB/T 4658-2006', '2006'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/education-code.ts',
    remark: { zh: '各地学历字段（AAC011）是否都用本表：推断。', en: 'That AAC011 follows this table everywhere is inferred.' },
    entries: () => educationCodes,
  },
  {
    name: 'education-level',
    title: '岗位学历要求',
    en: 'Levels of education as postings ask for them, lowest first',
    ...ours,
    sure: 'derived',
    source: 'G1 X',
    data: 'codes/education.ts',
    remark: { zh: '取自 GB/T 4658 的层次代码，另加 none（不限）。', en: 'The levels of GB/T 4658, and "none" for 不限.' },
    entries: () => [{ code: 'none', name: '不限' }, ...educationLevels.map(({ code, name }) => ({ code, name }))],
  },
  {
    name: 'industry',
    title: '国民经济行业分类',
    en: 'Industries: section, division, group, class',
    ...inForce('GB/T 4754-2017', '2017'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/industry.ts',
    remark: {
      zh: '20 门类、97 大类、473 中类、1381 小类；第 1 号修改单新增的一个小类未见其名。',
      en: '20 sections, 97 divisions, 473 groups, 1,381 classes; the one class an amendment added was not found.',
    },
    entries: industryEntries,
  },
  {
    name: 'occupation-group',
    title: '职业大类与中类',
    en: 'Major and middle groups of occupations',
    ...inForce('职业分类大典', '2022'),
    sure: 'derived',
    source: 'G2',
    data: 'codes/occupation.ts',
    remark: { zh: '450 个小类的名称未取得。', en: 'The names of the 450 small groups were not to be had.' },
    entries: groupEntries,
  },
  {
    name: 'occupation',
    title: '职业（含工种）',
    en: 'Occupations with their work types',
    ...inForce('职业分类大典', '2022'),
    sure: 'derived',
    source: 'G2',
    data: 'codes/occupation.ts',
    remark: { zh: '“又称”列为工种。', en: 'Work types (工种) are in "also".' },
    entries: occupationEntries,
  },
  {
    name: 'skill-level',
    title: '职业技能等级',
    en: 'Skill levels: the eight levels of 2022, with the five of older certificates',
    ...ours,
    validFrom: '2022',
    sure: 'inferred',
    source: 'S11 X',
    data: 'codes/skill-level.ts',
    remark: {
      zh: '“又称”为原五级证书的数字与叫法；“无等级”一地为 9，其余取值未见。',
      en: '"also" has the numbers and words of the older five; one system has 9 for none, other values were not seen.',
    },
    entries: () => skillLevels,
  },
  {
    name: 'employment-form',
    title: '用工形式',
    en: 'Forms of employment',
    ...ours,
    sure: 'inferred',
    source: 'S10 S11 S12 X',
    data: 'codes/employment-form.ts',
    remark: {
      zh: '三地都有此字段而编码不同（AAC013、AAC048、ACB469），取值未见；数字为建议值。',
      en: 'All three systems have the field, each under another code, values unseen; the numbers are a proposal.',
    },
    entries: () => employmentForms,
  },
];
