import { jsonText } from '../reference/json-text.ts';
import { schemaOf } from '../reference/schema-of.ts';
import { eventDocuments, eventFile } from './documents.ts';

/** The JSON Schema of every event and message, by its path in the package. */
export const eventFiles = (): Map<string, string> =>
  new Map(eventDocuments.map((document) => [`events/${eventFile(document)}`, `${jsonText(schemaOf(document))}\n`]));
