import type { SnapshotEntry } from '@ganghui/spec';
import { withoutContact } from '@ganghui/spec/proof';
import type { Difference, FieldDifference } from './verdict.ts';

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function walk(expected: unknown, held: unknown, pointer: string, found: FieldDifference[]): void {
  if (Object.is(expected, held) || found.length >= 20) return;
  if (!isTree(expected) || !isTree(held) || Array.isArray(expected) !== Array.isArray(held)) {
    found.push({ pointer: pointer === '' ? '/' : pointer, expected, held });
    return;
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(held)]);
  for (const name of names) walk(expected[name], held[name], `${pointer}/${escaped(name)}`, found);
}

/** Where two postings differ, contacts apart (who reads decides which contacts are seen, so no hash covers them): at most 20 fields. */
export function differingFields(expected: SnapshotEntry, held: SnapshotEntry): FieldDifference[] {
  const found: FieldDifference[] = [];
  const [one, other] = [withoutContact(expected), withoutContact(held)];
  walk(one.posting, other.posting, '', found);
  walk(one.quality, other.quality, '/quality', found);
  walk(expected.scope, held.scope, '/scope', found);
  if (found.length === 0) for (const name of ['hash', 'sequence'] as const) walk(expected[name], held[name], `/${name}`, found);
  return found;
}

const order: Difference['kind'][] = ['missing', 'extra', 'altered', 'unreadable'];
/** By id, as the snapshot orders them; the same id by kind. */
export const byId = (a: Difference, b: Difference): number =>
  a.postingId < b.postingId ? -1 : a.postingId > b.postingId ? 1 : order.indexOf(a.kind) - order.indexOf(b.kind);
