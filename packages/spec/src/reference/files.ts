import { eventFiles } from '../events/files.ts';
import { proofGuideFiles } from '../proof-guide/files.ts';
import { codesPage } from './codes-page.ts';
import { documents, schemaFile } from './documents.ts';
import { fieldsPage } from './fields-page.ts';
import { jsonText } from './json-text.ts';
import { schemaOf } from './schema-of.ts';

/** Every generated file, by its path in the package. */
export function generatedFiles(): Map<string, string> {
  const schemas = documents.map((document): [string, string] => [schemaFile(document), `${jsonText(schemaOf(document))}\n`]);
  return new Map([
    ...schemas,
    ...eventFiles(),
    ...proofGuideFiles(),
    ['reference/fields.zh.md', fieldsPage('zh')],
    ['reference/fields.en.md', fieldsPage('en')],
    ['reference/codes.zh.md', codesPage('zh')],
    ['reference/codes.en.md', codesPage('en')],
  ]);
}
