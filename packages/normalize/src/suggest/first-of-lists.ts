import { nameHits } from './name-hits.ts';
import type { Sample } from './sample.ts';

const sure = 0.8;
const enoughFields = 2;
const ofJobs = new Set([
  'title',
  'headcount',
  'salary',
  'salaryMin',
  'salaryMax',
  'education',
  'experience',
  'requirements',
  'duties',
  'description',
]);

/** Every pointer to a list of objects in a name, with what is named in it: `/jobs/1/pay` is `/jobs`, place 1, `/pay`. */
function listsIn(name: string): { list: string; place: number; leaf: string }[] {
  if (!name.startsWith('/')) return [];
  const segments = name.split('/').slice(1);
  return segments.flatMap((segment, at) =>
    /^\d{1,4}$/.test(segment) && at > 0 && at < segments.length - 1
      ? [{ list: `/${segments.slice(0, at).join('/')}`, place: Number(segment), leaf: `/${segments.slice(at + 1).join('/')}` }]
      : [],
  );
}

const fieldsOf = (leaf: string): string[] => [...nameHits(leaf)].filter(([, { score }]) => score >= sure).map(([target]) => target);

/**
 * A list of things that are described by several fields each (jobs, addresses) may give only its first: the pay of one job and the title
 * of another make no posting. Lists of steps with one name (a category, then a narrower one) stay. `jobs`: the lists that hold postings.
 */
export function firstOfLists(sample: Sample): { sample: Sample; jobs: string[] } {
  const names = sample.columns.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).map(({ name }) => name);
  const lists = new Map<string, { fields: Set<string>; several: boolean }>();
  for (const { list, place, leaf } of names.flatMap(listsIn)) {
    const known = lists.get(list) ?? { fields: new Set<string>(), several: false };
    for (const field of fieldsOf(leaf)) known.fields.add(field);
    lists.set(list, { fields: known.fields, several: known.several || place > 0 });
  }
  const several = [...lists].filter(
    ([, each]) => each.several && [...each.fields].filter((field) => field !== 'other').length >= enoughFields,
  );
  const whole = new Set(several.map(([list]) => list));
  const isLater = (name: string): boolean => listsIn(name).some(({ list, place }) => place > 0 && whole.has(list));
  const jobs = several
    .filter(([, { fields }]) => [...fields].filter((field) => ofJobs.has(field)).length >= enoughFields)
    .map(([list]) => list);
  return { sample: { ...sample, columns: sample.columns.filter(({ name }) => !isLater(name)) }, jobs: jobs.sort() };
}
