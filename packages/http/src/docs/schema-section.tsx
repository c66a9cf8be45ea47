import type { Node } from '../json.ts';
import { fieldRows, wordsOf } from './field-rows.ts';
import { FieldTable } from './field-table.tsx';
import { textAt } from './nodes.ts';
import { Both } from './operation-tables.tsx';
import { schemaWords } from './schema-words.ts';

/**
 * One component: its fields, a line each. Open where it is a message of its own; the parts are closed, or a page of them is higher than a
 * phone can draw, and the style shows the one that a link leads to.
 */
export const SchemaSection = ({ name, schema }: { name: string; schema: Node }) => {
  const fields = fieldRows(schema);
  // Where the same is as a file of its own.
  const file = textAt(schema, 'x-schema');
  return (
    <details class="schema" id={`schema-${name}`} open={file !== ''}>
      <summary>{name}</summary>
      <p>
        <Both words={wordsOf(schema)} /> {fields.length === 0 && <code>{schemaWords(schema)}</code>}
      </p>
      {file && (
        <p>
          <a href={file}>{file}</a>（JSON Schema 2020-12）
        </p>
      )}
      {fields.length > 0 && <FieldTable fields={fields} />}
    </details>
  );
};
