import type { Employer } from './employers.ts';
import { type BehaviourHit, behaviourFinding, velocityRule } from './rules.ts';
import type { Batch } from './subject.ts';

// The largest employers and agencies of a city have thirty to sixty postings among a thousand, the largest ever met 144.
export const manyNew = 100;
// Twice what any employer of our samples has: either a very large one or a trader, and only a person can tell.
export const tooManyNew = 300;

/** One employer with very many postings nobody has seen before; what is shown already is left alone. */
export function findVelocity({ subjects, employers, found }: Batch): void {
  const counts = new Map<string, number>();
  subjects.forEach(({ isNew }, index) => {
    const employer = employers[index];
    if (isNew && employer) counts.set(employer.key, (counts.get(employer.key) ?? 0) + 1);
  });
  subjects.forEach((subject, index) => {
    const employer = employers[index];
    const count = (employer && counts.get(employer.key)) ?? 0;
    if (!employer || !subject.isNew || count < manyNew) return;
    found[index]?.push(behaviourFinding(velocityRule, hitOf(employer, count), subject));
  });
}

const hintFix = '确有这么多岗位的不必修改；同一岗位招多人的，合成一条并写明招聘人数。';

// A bureau that hires the teachers of a county is named and registered as one.
function hitOf({ isPublic }: Employer, count: number): BehaviourHit {
  const hit = { field: '/employer/name', evidence: `${count} 条`, message: `同一单位在同一批里新发布 ${count} 条岗位` };
  return count >= tooManyNew && !isPublic ? hit : { ...hit, severity: 'warn', fix: hintFix };
}
