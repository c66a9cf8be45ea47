import type { Node } from '../json.ts';
import { DocsFrame, PageLink } from './docs-frame.tsx';
import { entriesOf, halves, nodeAt, nodesAt, paragraphsOf, textAt } from './nodes.ts';
import { OperationSection } from './operation-section.tsx';
import { Both } from './operation-tables.tsx';
import { operationsOf } from './operations.ts';
import { SchemaSection } from './schema-section.tsx';

/** The OpenAPI document as a page: Chinese first, English beside it. */
export const DocsPage = ({ document }: { document: Node }) => {
  const operations = operationsOf(document);
  const tags = nodesAt(document, 'tags').map((each) => ({ name: textAt(each, 'name'), words: halves(textAt(each, 'description')) }));
  const schemas = entriesOf(nodeAt(nodeAt(document, 'components'), 'schemas'));
  const [zh, en] = paragraphsOf(textAt(nodeAt(document, 'info'), 'description'));
  const contents = (
    <>
      {tags.map(({ name, words }) => (
        <li>
          <a class="group" href={`#tag-${name}`}>
            <Both words={words} />
          </a>
          <ul>
            {operations
              .filter(({ tag }) => tag === name)
              .map((each) => (
                <li>
                  <a href={`#${each.id}`}>
                    <Both words={each.words} />
                  </a>
                </li>
              ))}
          </ul>
        </li>
      ))}
      <li>
        <a class="group" href="#schemas">
          结构 <span lang="en">Schemas</span>
        </a>
      </li>
      <PageLink to="/docs/events" />
      <PageLink to="/docs/proof" />
    </>
  );
  return (
    <DocsFrame title="岗汇接口文档 · Ganghui API reference" contents={contents}>
      <div class="intro">
        <h1>
          岗汇接口文档 <span lang="en">Ganghui API reference</span>
        </h1>
        <p>{zh}</p>
        <p lang="en">{en}</p>
        <p class="warn">
          示例用三个变量：<code>GANGHUI_URL</code>（网址）、<code>GANGHUI_KEY</code>（密钥；省级管理用省级密钥）与 <code>MARKET</code>
          （市场编号）。岗位、批次、密钥的编号请换成自己的。机器可读的全文：
          <a href="/v1/openapi.json">/v1/openapi.json</a>。事件、推送与签名见<a href="/docs/events">事件文档</a>；怎样证明副本无误，见
          <a href="/docs/proof">证明</a>。
          <span lang="en">
            {' '}
            The examples use three variables of the shell: the address, the key (of the province, for what the province does) and the id of
            the market; ids of postings, submissions and keys are to be replaced by your own. The whole in OpenAPI 3.1 is at
            /v1/openapi.json; events, pushes and their signatures are at /docs/events; how to prove a copy is at /docs/proof.
          </span>
        </p>
      </div>
      {tags.map(({ name, words }) => (
        <div class="part">
          <h2 id={`tag-${name}`}>
            <Both words={words} />
          </h2>
          {operations
            .filter(({ tag }) => tag === name)
            .map((each) => (
              <OperationSection operation={each} />
            ))}
        </div>
      ))}
      <div class="part">
        <h2 id="schemas">
          结构 <span lang="en">Schemas</span>
        </h2>
        {schemas.map(([name, schema]) => (
          <SchemaSection name={name} schema={schema} />
        ))}
      </div>
    </DocsFrame>
  );
};
