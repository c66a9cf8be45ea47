import type { Profile } from '@ganghui/spec';

const formats: Readonly<Record<string, Profile['format']>> = {
  'application/json': 'json',
  'text/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
  'application/jsonlines': 'ndjson',
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Undefined when unknown; application/vnd.ms-excel is, since browsers send it for CSV and for XLS alike. */
export function formatOf(contentType: string): Profile['format'] | undefined {
  const [type = ''] = contentType.split(';');
  const name = type.trim().toLowerCase();
  if (Object.hasOwn(formats, name)) return formats[name];
  return name.endsWith('+json') ? 'json' : undefined;
}
