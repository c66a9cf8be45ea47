import type { Posting } from '@ganghui/spec';
import { dateText, validText } from '../words/dates.ts';
import { educationText, experienceText, formText, headcountText } from '../words/requirement-words.ts';

type Fact = { name: string; value: string };
const unsaid = '未写明';

export const placeText = ({ path }: { path: readonly string[] }): string => path.slice(path.length > 1 ? 1 : 0).join(' ');

/** What is always said, even if only that it is not; the rest where the posting speaks of it. */
function factsOf(posting: Posting, now: Date): Fact[] {
  const { occupation, provenance, places } = posting;
  const several = provenance['/headcount']?.several ? '若干人' : unsaid;
  const optional: [string, string | null][] = [
    ['专业', posting.major],
    ['技能等级', posting.skillLevel],
    ['职业', occupation.name && `${occupation.name}（${occupation.code}）`],
    ['面向人群', posting.targetGroups.join('、') || null],
    ['公益性岗位', posting.publicWelfare ? '是' : null],
    ['其他工作地点', places.map(placeText).join('、') || null],
  ];
  return [
    { name: '招聘人数', value: headcountText(posting.headcount) ?? several },
    { name: '用工形式', value: formText(posting.employmentForm) ?? unsaid },
    { name: '学历', value: educationText(posting.education) ?? unsaid },
    { name: '工作经验', value: experienceText(posting.experience) ?? unsaid },
    ...optional.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    { name: '发布日期', value: dateText(posting.publishedAt) },
    { name: '有效期至', value: validText(posting.validThrough, now) },
  ];
}

export const FactList = ({ facts, label }: { facts: Fact[]; label?: string }) => (
  <dl class="facts" aria-label={label}>
    {facts.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export const PostingFacts = ({ posting, now }: { posting: Posting; now: Date }) => <FactList facts={factsOf(posting, now)} />;

export function employerFacts({ nature, size, industry, uscc }: Posting['employer']): Fact[] {
  const said: [string, string | null | undefined][] = [
    ['单位性质', nature],
    ['单位规模', size],
    ['所属行业', industry?.name],
    ['信用代码', uscc],
  ];
  return said.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
