import { isDeepStrictEqual } from 'node:util';
import { type PostingContent, type RawField, type RawPosting, rawFieldNames } from '@ganghui/spec';

/** exact; null: something was expected and nothing given; wrong: neither. */
export type Mark = 'exact' | 'null' | 'wrong';

const pointers: Record<string, string> = {
  region: '/place/region',
  occupation: '/occupation/code',
  employerName: '/employer/name',
  uscc: '/employer/uscc',
  employerUscc: '/employer/uscc',
  nature: '/employer/nature',
  employerNature: '/employer/nature',
  size: '/employer/size',
  employerSize: '/employer/size',
  industry: '/employer/industry/code',
  employerIndustry: '/employer/industry/code',
  phone: '/contact/phone',
  contactPhone: '/contact/phone',
  email: '/contact/email',
  contactEmail: '/contact/email',
};

const cells: Record<string, readonly RawField[]> = {
  pay: ['salary', 'salaryMin', 'salaryMax', 'salaryPeriod', 'salaryMonths', 'salaryNote'],
  region: ['place', 'address'],
  occupation: ['title', 'occupation', 'occupationCode', 'employerIndustry'],
  nature: ['employerNature'],
  size: ['employerSize'],
  industry: ['employerIndustry'],
  uscc: ['employerUscc'],
  phone: ['contactPhone'],
  email: ['contactEmail'],
};

/** The value of a posting that a label speaks of: a short name, a field or a JSON Pointer. */
export function valueAt(posting: PostingContent, name: string): unknown {
  const pointer = name.startsWith('/') ? name : (pointers[name] ?? `/${name}`);
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), posting);
}

/** The cells behind it, as a person looks for the cause. */
export function cellsOf(raw: RawPosting, name: string): string {
  const fields = cells[name] ?? rawFieldNames.filter((field) => field === name);
  const said = fields.flatMap((field) => raw[field] ?? []);
  return said.length > 0 ? said.join(' | ') : raw.title;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

// An object is right when what the label says of it is; a list for a plain value names what may stand there.
function isRight(expected: unknown, got: unknown): boolean {
  if (isObject(expected)) return isObject(got) && Object.entries(expected).every(([key, value]) => isRight(value, got[key]));
  if (Array.isArray(expected) && !Array.isArray(got)) return expected.some((each) => isRight(each, got));
  if (typeof expected === 'number' && typeof got === 'string') return String(expected) === got;
  return isDeepStrictEqual(expected ?? null, got ?? null);
}

export function markOf(expected: unknown, got: unknown): Mark {
  if (isRight(expected, got)) return 'exact';
  return got === null || got === undefined ? 'null' : 'wrong';
}
