export { codeFiles } from './code-files.ts';
export { documents, entities, messages, type SpecDocument } from './documents.ts';
export { type FieldRow, fieldRows } from './field-rows.ts';
export { jsonText } from './json-text.ts';
export { targetOf } from './raw-notes.ts';
export { notedIds, schemaOf } from './schema-of.ts';
export { type Source, sources } from './sources.ts';
