import { type RawField, rawFields } from '@ganghui/spec';
import { type Draft, quoted, zh } from './draft.ts';
import { splitName } from './split-name.ts';

const wanted: readonly RawField[] = ['employerName', 'headcount', 'education', 'salary', 'place', 'description', 'validThrough'];
const mostNamed = 12;

const has = (draft: Draft, field: RawField): boolean =>
  field === 'salary'
    ? draft.fields.salary !== undefined || draft.fields.salaryMin !== undefined || draft.fields.salaryMax !== undefined
    : field === 'description'
      ? [draft.fields.description, draft.fields.duties, draft.fields.requirements].some((source) => source !== undefined)
      : field === 'place'
        ? draft.fields.place !== undefined || draft.fields.address !== undefined
        : draft.fields[field] !== undefined;

function unused(draft: Draft): string[] {
  const free = draft.matched.columns.filter(({ name, features }) => !draft.uses.has(name) && features.filled > 0).map(({ name }) => name);
  if (free.length === 0) return [];
  const more = free.length > mostNamed ? `等 ${free.length} 列` : '';
  return [`没有用到的列：${free.slice(0, mostNamed).map(quoted).join('、')}${more}。`];
}

function personal(draft: Draft): string[] {
  return draft.matched.columns.flatMap(({ name, features }) => {
    if (features.share('idNumber') > 0.2 || /身份证|公民身份|idcard/i.test(name))
      return [`列${quoted(name)}里有身份证号：岗位信息不需要，请从导出的文件里删去；报送时会被清除。`];
    const isContact = (draft.uses.get(name) ?? []).some(({ field }) => field.startsWith('contact'));
    if (!isContact && features.share('phone') > 0.3)
      return [`列${quoted(name)}里有电话号码，没有采用；若是招聘联系电话，请映射到 contactPhone。`];
    return [];
  });
}

function contacts(draft: Draft): string[] {
  const { contactPhone, contactName, contactConsent } = draft.fields;
  if ((contactPhone === undefined && contactName === undefined) || contactConsent !== undefined) return [];
  return ['联系人和电话是个人信息：没有“是否同意公开联系方式”列，联系方式将不公开。'];
}

const settled = (draft: Draft): string[] =>
  draft.matched.columns
    .filter(({ name, features }) => features.share('settled') > 0.5 && !draft.uses.has(name))
    .map(({ name }) => `列${quoted(name)}没有采用：说的是多久发一次工资，不是计薪周期。`);

const rivalry = (draft: Draft): string[] =>
  [...draft.matched.rivals].flatMap(([target, columns]) => {
    const match = draft.matched.matches.get(target);
    const free = columns.filter(({ name }) => !draft.uses.has(name));
    if (!match || free.length === 0 || !Object.hasOwn(rawFields, target)) return [];
    return [
      `列${quoted(match.column.name)}和${free.map(({ name }) => quoted(name)).join('、')}都像“${zh(target as RawField)}”，用了前者，请核对。`,
    ];
  });

function coded(draft: Draft): string[] {
  const names = draft.matched.columns.filter(({ name }) => splitName(name).indicators.length > 0).map(({ name }) => name);
  return names.length > 2 ? ['列名是指标代码：同一个代码在各地含义可能不同，请对照本系统的数据字典逐项核对。'] : [];
}

function repeated(draft: Draft): string[] {
  const column = draft.matched.columns.find(({ name }) => name === draft.fields.sourceId);
  return column && column.features.distinct < 1 && column.features.filled > 0
    ? [`编号列${quoted(column.name)}有重复的值：同一编号只留最后一条，请核对。`]
    : [];
}

/** What the engineer should know before using the profile: what is missing, doubtful, unused or personal. */
export function writeNotes(draft: Draft): void {
  const { sample } = draft;
  const missing = wanted.filter((field) => !has(draft, field) && field !== 'validThrough').map((field) => `“${zh(field)}”`);
  draft.notes.push(...repeated(draft));
  if (missing.length > 0) draft.notes.push(`没有找到：${missing.join('、')}。缺了会扣分，若文件里有，请手工指定列。`);
  if (draft.fields.validThrough === undefined) draft.notes.push('没有截止日期列：按发布后 30 天有效（defaults.validDays），可改。');
  draft.notes.push(...rivalry(draft), ...coded(draft), ...settled(draft), ...personal(draft), ...contacts(draft));
  if (!sample.header) draft.notes.push('文件没有表头：列按位置称为 col0、col1……，以后列的顺序不能变；最好加上表头再导出。');
  if (sample.others) draft.notes.push(`工作表${sample.others.map(quoted).join('、')}的表头不同，没有参考。`);
  draft.notes.push(...unused(draft));
}
