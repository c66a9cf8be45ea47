import { numbersOf } from '../phone.ts';
import { behaviourFinding, contactReuseRule } from './rules.ts';
import type { Batch } from './subject.ts';

// A book-keeper or one owner answers for five or six small firms; more is somebody's trade.
export const manyEmployersOfPhone = 8;

/**
 * One number under many employers. The market's own numbers are on whatever it handles and never count, nor do offices and schools: one
 * bureau answers for all of a county's.
 */
export function findContactReuse({ subjects, employers, found }: Batch, marketPhones: readonly string[]): void {
  const own = new Set(marketPhones.flatMap(numbersOf));
  const read = new Map<string, readonly string[]>();
  const users = new Map<string, Set<string>>();
  const numbers = subjects.map(({ contact: { phone } }, index) => {
    const employer = employers[index];
    if (phone === null || !employer || employer.calledPublic) return [];
    const known = read.get(phone) ?? numbersOf(phone).filter((number) => !own.has(number));
    read.set(phone, known);
    for (const number of known) {
      const using = users.get(number) ?? new Set();
      users.set(number, using.add(employer.key));
    }
    return known;
  });
  numbers.forEach((each, index) => {
    const count = Math.max(0, ...each.map((number) => users.get(number)?.size ?? 0));
    if (count < manyEmployersOfPhone) return;
    const message = `这个联系电话在同一批里用于 ${count} 家单位`;
    const hit = { field: '/contact/phone', evidence: `${count} 家单位`, message };
    found[index]?.push(behaviourFinding(contactReuseRule, hit, subjects[index]!));
  });
}
