import { isNode, type Json, type Node } from '../json.ts';

/** What a posting is refused without (rules C-01, C-08 and the place): of each list one field is enough. */
export const needed: readonly (readonly string[])[] = [
  ['title'],
  ['description', 'duties'],
  ['salary', 'salaryMin', 'salaryMax', 'salaryNote'],
  ['place', 'address'],
  ['employerName'],
  ['contactPhone', 'contactEmail', 'applyUrl'],
];

/** Marks the fields of a record that a posting needs: `x-ganghui.needed` names those of which one must say something. */
export function markNeeded(record: Node): Node {
  const marked = Object.entries(isNode(record.properties) ? record.properties : {}).map(([field, each]): [string, Json] => {
    const one = needed.find((list) => list.includes(field));
    if (!one || !isNode(each)) return [field, each];
    return [field, { ...each, 'x-ganghui': { ...(isNode(each['x-ganghui']) ? each['x-ganghui'] : {}), needed: [...one] } }];
  });
  return { ...record, properties: Object.fromEntries(marked) };
}
