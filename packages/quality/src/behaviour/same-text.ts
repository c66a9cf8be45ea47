import { isOneBrand } from './brand.ts';
import { type BehaviourHit, behaviourFinding, sameTextRule } from './rules.ts';
import type { Batch, BehaviourSubject } from './subject.ts';
import { fewestLetters, textKey } from './text-key.ts';

// Firms of one group share a text, and so do the few that took the same sample from a job site; ten strangers in one batch do not.
export const manyEmployersOfText = 10;
// A chain hires for fifty shops with one text, and says what is true: a hint, no points.
export const manyJobsOfText = 50;

type Users = { postings: number; jobs: Map<string, Set<string>>; oneBrand?: boolean };

/**
 * One text under many employers, or one employer's under many titles and places. Offices and schools do not count: they are hired for
 * together, with one text.
 */
export function findSameText(batch: Batch): void {
  const { subjects, employers, found } = batch;
  const users = new Map<number, Users>();
  const using = textKeysOf(batch).map((key, index): Users | undefined => {
    const employer = employers[index];
    if (key === null || !employer) return undefined;
    const { title, place } = subjects[index]!;
    const same = users.get(key) ?? { postings: 0, jobs: new Map() };
    users.set(key, same);
    same.postings++;
    const jobs = same.jobs.get(employer.key) ?? new Set();
    same.jobs.set(employer.key, jobs.add(`${title}|${place.region}`));
    return same;
  });
  using.forEach((same, index) => {
    const hit = same && hitOf(same, employers[index]?.key ?? '');
    if (hit) found[index]?.push(behaviourFinding(sameTextRule, hit, subjects[index]!));
  });
}

/** Most texts begin as no other does: only those that share their beginning with enough others are read to the end. */
function textKeysOf({ subjects, employers }: Batch): (number | null)[] {
  const texts = subjects.map((subject, index) => (!employers[index] || employers[index].calledPublic ? '' : withoutName(subject)));
  const openings = texts.map((text) => textKey(text, fewestLetters));
  const counts = new Map<number | null, number>();
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  return openings.map((opening, index) =>
    opening === null || (counts.get(opening) ?? 0) < Math.min(manyEmployersOfText, manyJobsOfText) ? null : textKey(texts[index]!),
  );
}

// A template with the employer's name put in is the same text.
const withoutName = ({ description, employer: { name } }: BehaviourSubject): string =>
  name && name.length > 3 && description.includes(name) ? description.replaceAll(name, '') : description;

const field = '/description';
const sameWorkFix = '连锁门店、同一工种多处招人的不必修改；岗位不同的，请分别写明工作内容。';

function hitOf(same: Users, employer: string): BehaviourHit | undefined {
  const count = same.jobs.size;
  if (count >= manyEmployersOfText) {
    same.oneBrand ??= isOneBrand(same.jobs.keys());
    const message = `同一段岗位描述在同一批里用于 ${count} 家单位`;
    const hit = { field, evidence: `${count} 家单位，${same.postings} 条`, message };
    return same.oneBrand ? { ...hit, severity: 'warn', fix: sameWorkFix } : hit;
  }
  const jobs = same.jobs.get(employer)?.size ?? 0;
  if (jobs < manyJobsOfText) return undefined;
  const message = `同一单位的 ${jobs} 个岗位或地点用了同一段岗位描述`;
  return { field, evidence: `${jobs} 个岗位或地点`, message, fix: sameWorkFix, severity: 'warn' };
}
