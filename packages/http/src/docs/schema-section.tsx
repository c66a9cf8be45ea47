import type { Node } from '../json.ts';
import { fieldRows, wordsOf } from './field-rows.ts';
import { FieldTable } from './field-table.tsx';
import { Both } from './operation-tables.tsx';
import { schemaWords } from './schema-words.ts';

/** One component: its fields, a line each. Open, because a link that leads to it opens nothing by itself. */
export const SchemaSection = ({ name, schema }: { name: string; schema: Node }) => {
  const fields = fieldRows(schema);
  return (
    <details class="schema" id={`schema-${name}`} open>
      <summary>{name}</summary>
      <p>
        <Both words={wordsOf(schema)} /> {fields.length === 0 && <code>{schemaWords(schema)}</code>}
      </p>
      {fields.length > 0 && <FieldTable fields={fields} />}
    </details>
  );
};
