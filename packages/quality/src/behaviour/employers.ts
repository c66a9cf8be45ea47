import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { fold } from '../folded-text.ts';
import { saysNothing } from '../placeholder.ts';
import type { BehaviourSubject } from './subject.ts';

/**
 * `key`: one for each employer of a batch, whether a posting gives its credit code, its name or both; branches of one company are one
 * employer. `calledPublic`: its name is that of an office, a school or a hospital; `isPublic`: its credit code says so as well.
 */
export type Employer = { key: string; calledPublic: boolean; isPublic: boolean };

// A branch, a shop or a works of a company: 某某有限公司江宁分公司. Only what stands before counts.
const branch = /公司/;
const aside = /[(（][^()（）]{0,40}[)）]/g;
const publicName =
  /(?:机关|[局厅委]|委员会|办事处|政府|法院|检察院|学校|小学|中学|大学|学院|幼儿园|医院|卫生院|卫生服务中心|派出所|司法所|居委会|村委会|支队|大队)$/;
// Registered with the office for public establishments.
const publicCode = /^1/;

function houseOf(name: string): string {
  const words = fold(name.slice(0, 200));
  const bare = (words.replace(aside, '') || words).replace(/[\p{P}\p{S}]/gu, '');
  const end = bare.search(branch);
  return end < 4 ? bare : bare.slice(0, end + 2);
}

/** In the order of the batch; null where neither code nor name is given. */
export function employersOf(batch: readonly Pick<BehaviourSubject, 'employer'>[]): (Employer | null)[] {
  const houses = new Map<string, { house: string; calledPublic: boolean }>();
  const byCode = new Map<string, string>();
  const named = (name: string | null) => {
    if (name === null) return undefined;
    const known = houses.get(name);
    if (known || saysNothing(name)) return known;
    const house = houseOf(name);
    const read = { house, calledPublic: publicName.test(house) };
    houses.set(name, read);
    return read;
  };
  return batch.map(({ employer: { name, uscc } }) => {
    const { house, calledPublic = false } = named(name) ?? {};
    const code = uscc === null ? '' : tidyUscc(uscc);
    if (!isUscc(code)) return house === undefined ? null : { key: house, calledPublic, isPublic: false };
    const key = byCode.get(code) ?? house ?? code;
    byCode.set(code, key);
    return { key, calledPublic, isPublic: calledPublic && publicCode.test(code) };
  });
}
