import type { Node } from '../json.ts';
import { entriesOf, nodeAt, textAt } from './nodes.ts';
import { componentOf, schemaWords } from './schema-words.ts';

const Field = ({ name, schema, required }: { name: string; schema: Node; required: boolean }) => {
  const component = componentOf(schema);
  return (
    <tr>
      <td>
        <code>{name}</code>
        {required && ' *'}
      </td>
      <td>{component ? <a href={`#schema-${component}`}>{schemaWords(schema)}</a> : <code>{schemaWords(schema)}</code>}</td>
      <td>
        {textAt(schema, 'title')} {textAt(nodeAt(schema, 'x-ganghui'), 'zh')} <span lang="en">{textAt(schema, 'description')}</span>
      </td>
    </tr>
  );
};

/** One component: its fields, a line each; what is nested deeper has a component of its own or speaks for itself. */
export const SchemaSection = ({ name, schema }: { name: string; schema: Node }) => {
  const fields = entriesOf(nodeAt(schema, 'properties'));
  const required = Array.isArray(schema.required) ? schema.required : [];
  return (
    <details class="schema" id={`schema-${name}`}>
      <summary>{name}</summary>
      <p>
        {textAt(schema, 'description')} {fields.length === 0 && <code>{schemaWords(schema)}</code>}
      </p>
      {fields.length > 0 && (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">字段 Field</th>
              <th scope="col">类型 Type</th>
              <th scope="col">说明 Meaning</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(([field, each]) => (
              <Field name={field} schema={each} required={required.includes(field)} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};
