import { readFileSync } from 'node:fs';
import { exampleFile, type SpecDocument } from './documents.ts';
import type { Json } from './json-text.ts';

const folder = new URL('../../', import.meta.url);

/** The example of a document, as it is in the repository. */
export const exampleOf = (document: SpecDocument): Json => JSON.parse(readFileSync(new URL(exampleFile(document), folder), 'utf8'));

/** The first value at a pointer that is there and not null; '*' tries every item or key. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  const [, step, ...rest] = pointer.split('/');
  if (step === undefined) return value ?? undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const further = rest.map((each) => `/${each}`).join('');
  if (step !== '*') return valueAt(Object.entries(value).find(([key]) => key === step)?.[1], further);
  for (const each of Object.values(value)) {
    const found = valueAt(each, further);
    if (found !== undefined) return found;
  }
  return undefined;
}
