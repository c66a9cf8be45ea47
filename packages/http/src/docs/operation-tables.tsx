import { FieldTable } from './field-table.tsx';
import type { Answer, Body, Parameter, Shown, Trouble } from './operations.ts';

type Words = [zh: string, en: string];
const places: Record<string, string> = { path: '路径 path', query: '查询 query', header: '请求头 header' };

export const Both = ({ words: [zh, en] }: { words: Words }) => (
  <>
    {zh}
    {en && <span lang="en"> {en}</span>}
  </>
);

const SchemaLink = ({ name }: { name: string }) => (name ? <a href={`#schema-${name}`}>{name}</a> : null);

export const Parameters = ({ parameters }: { parameters: Parameter[] }) => (
  <table class="stack">
    <caption>
      参数 <span lang="en">Parameters</span>（* 必需 <span lang="en">required</span>）
    </caption>
    <thead>
      <tr>
        <th scope="col">名称 Name</th>
        <th scope="col">位置 In</th>
        <th scope="col">类型 Type</th>
        <th scope="col">说明 Meaning</th>
      </tr>
    </thead>
    <tbody>
      {parameters.map(({ name, where, required, type, words }) => (
        <tr>
          <td>
            <code>{name}</code>
            {required && ' *'}
          </td>
          <td>{places[where] ?? where}</td>
          <td>
            <code>{type}</code>
          </td>
          <td>
            <Both words={words} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const Examples = ({ shown }: { shown: Shown[] }) => (
  <>
    {shown.map(({ words, text }) => (
      <details>
        <summary>
          <Both words={words} />
        </summary>
        <pre tabindex={0}>
          <code>{text}</code>
        </pre>
      </details>
    ))}
  </>
);

export const Bodies = ({ bodies }: { bodies: Body[] }) => (
  <div>
    <h4>
      正文 <span lang="en">Body</span>
    </h4>
    {bodies.map(({ type, schema, words, fields, examples }) => (
      <div>
        <p>
          <code>{type}</code> <SchemaLink name={schema} /> <Both words={words} />
        </p>
        {fields.length > 0 && (
          <details open={fields.length < 10}>
            <summary>
              字段（{fields.length}，* 必需） <span lang="en">Fields (* required)</span>
            </summary>
            <FieldTable fields={fields} />
          </details>
        )}
        <Examples shown={examples} />
      </div>
    ))}
  </div>
);

export const Answers = ({ answers }: { answers: Answer[] }) => (
  <div>
    <h4>
      回答 <span lang="en">Answers</span>
    </h4>
    {answers.map(({ status, words, schema, types, headers, examples }) => (
      <div>
        <p>
          <strong>{status}</strong> <Both words={words} /> <SchemaLink name={schema} />
          <br />
          <span lang="en">
            <code>{types.join(', ')}</code>
            {headers.length > 0 && ` · ${headers.join(', ')}`}
          </span>
        </p>
        <Examples shown={examples} />
      </div>
    ))}
  </div>
);

export const Troubles = ({ troubles }: { troubles: Trouble[] }) => (
  <details>
    <summary>
      问题与对策（{troubles.length}） <span lang="en">Problems and what to do</span>
    </summary>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">状态 Status</th>
          <th scope="col">type</th>
          <th scope="col">怎么办 What to do</th>
        </tr>
      </thead>
      <tbody>
        {troubles.map(({ kind, status, words, advice }) => (
          <tr>
            <td>
              <strong>{status}</strong>
            </td>
            <td>
              <code>{kind === 'about:blank' ? kind : `urn:ganghui:problem:${kind}`}</code>
            </td>
            <td>
              <Both words={words} />
              <br />
              <Both words={advice} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
