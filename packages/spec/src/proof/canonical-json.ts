/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no blanks, numbers and strings as ECMAScript writes them.
 * Members that are undefined are left out, as JSON does. Values are plain JSON: no dates, no bytes.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`;
}
