import { type FieldSource, type Profile, type RawField, rawFieldNames } from '@ganghui/spec';
import { redactCheckedIdNumbers, redactIdNumbers } from '../privacy.ts';
import { foldName } from '../read/record.ts';
import { maskContacts } from './mask-contacts.ts';

export type Parted = { cells: Record<string, unknown>; contacts: Record<string, unknown> };

const contactFields: readonly RawField[] = ['contactName', 'contactPhone', 'contactEmail'];
const ownNames: ReadonlySet<string> = new Set<string>(rawFieldNames.filter((name) => contactFields.includes(name)));
// A column that no profile maps may still say what it is.
const saysContact = /联系人|联系方式|联系电话|手机|座机|微信|邮箱|电子邮件|e-?mail|phone|mobile/i;
// Deeper than any posting; what lies below is not kept.
const maxDepth = 12;
const longestName = 40;

function columnsOf(source: FieldSource | undefined): string[] {
  if (source === undefined) return [];
  if (typeof source === 'string') return [source];
  if (Array.isArray(source)) return source;
  return 'column' in source ? [source.column] : [];
}

const columnOf = (pointer: string): string => {
  const [, first = ''] = pointer.split('/');
  return first.replace(/~1/g, '/').replace(/~0/g, '~');
};

type Columns = { whole: Set<string>; below: Map<string, string[]>; ofId: Set<string> };

/** Names of the columns that hold contacts, as they fold; of a JSON Pointer the path below its first name. `ofId`: those of the source id. */
function contactColumns(profile: Profile | undefined): Columns {
  const ofId = new Set(['sourceId', ...columnsOf(profile?.fields.sourceId)].map((name) => (name.startsWith('/') ? name : foldName(name))));
  const whole = new Set(ownNames);
  const below = new Map<string, string[]>();
  for (const column of contactFields.flatMap((field) => columnsOf(profile?.fields[field]))) {
    if (!column.startsWith('/')) whole.add(foldName(column));
    else if (column.indexOf('/', 1) < 0) whole.add(foldName(columnOf(column)));
    else below.set(columnOf(column), [...(below.get(columnOf(column)) ?? []), column.slice(column.indexOf('/', 1))]);
  }
  return { whole, below, ofId };
}

const remembered = new WeakMap<Profile, ReturnType<typeof contactColumns>>();
const noProfile = contactColumns(undefined);
function columnsFor(profile: Profile | undefined): ReturnType<typeof contactColumns> {
  if (!profile) return noProfile;
  const known = remembered.get(profile) ?? contactColumns(profile);
  remembered.set(profile, known);
  return known;
}

/** Every text inside, changed; `path` is a JSON Pointer. The same value comes back when nothing changed. */
function eachText(value: unknown, change: (text: string, path: string) => string, path = '', depth = 0): unknown {
  if (typeof value === 'string') return change(value, path);
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
    const changed = text.length >= 7 ? change(text, path) : text;
    return changed === text ? value : changed;
  }
  if (depth === maxDepth) return '[…]';
  if (Array.isArray(value)) {
    const changed = value.map((inner, at) => eachText(inner, change, `${path}/${at}`, depth + 1));
    return changed.some((inner, at) => inner !== value[at]) ? changed : value;
  }
  const entries = Object.entries(value);
  const changed = entries.map(
    ([name, inner]) =>
      [maskedName(name), eachText(inner, change, `${path}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`, depth + 1)] as const,
  );
  return changed.some(([name, inner], at) => name !== entries[at]?.[0] || inner !== entries[at]?.[1]) ? Object.fromEntries(changed) : value;
}

// A cell of a column that is called so holds nothing else, however it is mistyped.
const saysIdNumber = /身\s?份\s?证|身份号码|id_?card|sfz/i;
const longNumber = /(?:\d\W{0,3}){14}[\dxX]/;
const withoutLongNumbers = (text: string): string => (longNumber.test(text.slice(0, 200)) ? '【身份证号已删除】' : withoutIds(text));
const withoutCheckedIds = (text: string): string => (text.length >= 15 ? redactCheckedIdNumbers(text).text : text);
const withoutIds = (text: string): string => (text.length >= 15 ? redactIdNumbers(text).text : text);
// A file without a header has its first record where names should be.
const maskedName = (name: string): string => (name.length < 5 ? name : maskContacts(withoutIds(name)));

/**
 * What a market sent, without ID numbers and with everything by which a person can be reached set apart: a cell that the profile maps
 * to a contact, or that holds one in its text, goes whole to `contacts`, and in `cells` stands what is left of it when it is covered.
 */
export function partContacts(sent: Readonly<Record<string, unknown>>, profile?: Profile): Parted {
  const { whole, below, ofId } = columnsFor(profile);
  const cells: [string, unknown][] = [];
  const contacts: [string, unknown][] = [];
  for (const [column, cell] of Object.entries(sent)) {
    const name = maskedName(column);
    const without = saysIdNumber.test(column.slice(0, longestName)) ? withoutLongNumbers : withoutIds;
    const isOfId = ofId.has(foldName(column));
    const safe = eachText(cell, (text, path) => (isOfId || ofId.has(`/${column}${path}`) ? withoutCheckedIds(text) : without(text)));
    const isContact = whole.has(column) || whole.has(foldName(column)) || saysContact.test(column.slice(0, longestName));
    const paths = below.get(column);
    const covered = isContact
      ? safe === null || safe === undefined || safe === ''
        ? safe
        : ''
      : eachText(safe, (text, path) => (paths?.some((each) => path === each || path.startsWith(`${each}/`)) ? '' : maskContacts(text)));
    cells.push([name, covered]);
    if (covered !== safe) contacts.push([name, safe]);
  }
  return { cells: Object.fromEntries(cells), contacts: Object.fromEntries(contacts) };
}
