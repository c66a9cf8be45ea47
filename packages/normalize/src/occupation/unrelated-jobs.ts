import { jobsInTitle } from '../field/title-jobs.ts';
import type { Ranked } from './confidence.ts';

const mayJoin = /[/、,，;；+|和及与]/;
const maxJobs = 6;
const leastShare = 0.6;
// 中类: x-xx.
const branchOf = (code: string): string => code.slice(0, 4);

/** Whether the title names jobs side by side of different branches, as 保安、保洁、厨师. `rank` codes a title alone. */
export function hasUnrelatedJobs(title: string, rank: (title: string) => readonly Ranked[]): boolean {
  if (!mayJoin.test(title)) return false;
  const jobs = jobsInTitle(title).slice(0, maxJobs);
  if (jobs.length < 2) return false;
  const branches = new Set<string>();
  for (const job of jobs) {
    const best = rank(job)[0];
    // A part that is no clear name of a trade says no more of the first: 车间主任/储备.
    if (best && best.share >= leastShare && best.trust !== 'none' && best.trust !== 'vague' && best.cover > 0.99)
      branches.add(branchOf(best.code));
  }
  return branches.size > 1;
}
