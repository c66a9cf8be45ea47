import type { FieldRow } from './field-rows.ts';

const Needed = ({ name, needed }: { name: string; needed: string[] }) => {
  const others = needed.filter((each) => each !== name);
  if (needed.length === 0) return null;
  return others.length === 0 ? (
    <strong>
      须写，否则退回 <span lang="en">needed, else refused.</span>{' '}
    </strong>
  ) : (
    <strong>
      与 {others.join('、')} 须写其一，否则退回 <span lang="en">needed, this or {others.join(', ')}, else refused.</span>{' '}
    </strong>
  );
};

/** The fields of a body or a component, a line each; what is nested has a component of its own and is linked to. */
export const FieldTable = ({ fields }: { fields: FieldRow[] }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">字段 Field</th>
        <th scope="col">类型 Type</th>
        <th scope="col">说明 Meaning</th>
      </tr>
    </thead>
    <tbody>
      {fields.map(({ name, component, type, required, needed, words: [zh, en] }) => (
        <tr>
          <td>
            <code>{name}</code>
            {required && ' *'}
          </td>
          <td>{component ? <a href={`#schema-${component}`}>{type}</a> : <code>{type}</code>}</td>
          <td>
            <Needed name={name} needed={needed} />
            {zh} <span lang="en">{en}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
