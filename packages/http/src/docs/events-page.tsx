import type { Node } from '../json.ts';
import { DocsFrame, PageLink } from './docs-frame.tsx';
import { ChannelSection, MessageSection } from './event-sections.tsx';
import { messagesOf, signedExample, waysOf } from './events.ts';
import { entriesOf, nodeAt, paragraphsOf, textAt } from './nodes.ts';
import { Both } from './operation-tables.tsx';
import { SchemaSection } from './schema-section.tsx';

type Words = [zh: string, en: string];
const further: [anchor: string, words: Words][] = [
  ['messages', ['消息', 'Messages']],
  ['schemas', ['结构', 'Schemas']],
  ['changes', ['怎样变化', 'How it changes']],
];

const Paragraphs = ({ words: [zh, en] }: { words: Words }) => (
  <>
    {zh && <p>{zh}</p>}
    {en && <p lang="en">{en}</p>}
  </>
);

const Contents = ({ document }: { document: Node }) => (
  <>
    {waysOf(document).map(({ tag, words, channels }) => (
      <li>
        <a class="group" href={`#way-${tag}`}>
          <Both words={words} />
        </a>
        <ul>
          {channels.map(({ id, words: each }) => (
            <li>
              <a href={`#channel-${id}`}>
                <Both words={each} />
              </a>
            </li>
          ))}
        </ul>
      </li>
    ))}
    {further.map(([anchor, words]) => (
      <li>
        <a class="group" href={`#${anchor}`}>
          <Both words={words} />
        </a>
      </li>
    ))}
    <PageLink to="/docs" />
    <PageLink to="/docs/proof" />
  </>
);

/** How to check a signature, with one that can be checked. */
const Signature = ({ document }: { document: Node }) => {
  const scheme = nodeAt(nodeAt(nodeAt(document, 'components'), 'securitySchemes'), 'webhookSignature');
  return (
    <section class="operation" id="signature" aria-labelledby="signature-title">
      <h3 id="signature-title">
        验签 <span lang="en">Checking the signature</span>
      </h3>
      <Paragraphs words={paragraphsOf(textAt(scheme, 'description'))} />
      <p>
        下面的签名是对的，可用来检验自己的程序；正文从空行之后起，没有换行。{' '}
        <span lang="en">
          The signature below is right, so that a program can be tried with it; the body begins after the empty line and has no line break.
        </span>
      </p>
      <pre tabindex={0}>
        <code>{signedExample(document)}</code>
      </pre>
    </section>
  );
};

/** The AsyncAPI document as a page: Chinese first, English beside it. */
export const EventsPage = ({ document }: { document: Node }) => {
  const info = nodeAt(document, 'info');
  return (
    <DocsFrame title="岗汇事件文档 · Ganghui events" contents={<Contents document={document} />}>
      <div class="intro">
        <h1>
          岗汇事件文档 <span lang="en">Ganghui events</span>
        </h1>
        <Paragraphs words={paragraphsOf(textAt(info, 'description'))} />
        <p class="warn">
          机器可读的全文：<a href="/v1/asyncapi.json">/v1/asyncapi.json</a>（AsyncAPI 3.0）。各个地址的参数、回答与错误见
          <a href="/docs">接口文档</a>；怎样证明副本无误，见<a href="/docs/proof">证明</a>。
          <span lang="en">
            {' '}
            The whole in AsyncAPI 3.0 is at /v1/asyncapi.json; parameters, answers and errors are in the API reference; how to prove that a
            copy is right is at /docs/proof.
          </span>
        </p>
      </div>
      {waysOf(document).map(({ tag, words, server, about, channels }) => (
        <div class="part">
          <h2 id={`way-${tag}`}>
            <Both words={server[0] ? server : words} />
          </h2>
          <Paragraphs words={about} />
          {tag === 'push' && <Signature document={document} />}
          {channels.map((channel) => (
            <ChannelSection channel={channel} />
          ))}
        </div>
      ))}
      <div class="part">
        <h2 id="messages">
          消息 <span lang="en">Messages</span>
        </h2>
        {messagesOf(document).map((message) => (
          <MessageSection message={message} />
        ))}
      </div>
      <div class="part">
        <h2 id="schemas">
          结构 <span lang="en">Schemas</span>
        </h2>
        {entriesOf(nodeAt(nodeAt(document, 'components'), 'schemas')).map(([name, schema]) => (
          <SchemaSection name={name} schema={schema} />
        ))}
      </div>
      <div class="part">
        <h2 id="changes">
          怎样变化 <span lang="en">How it changes</span>
        </h2>
        <Paragraphs words={paragraphsOf(textAt(info, 'x-compatibility'))} />
      </div>
    </DocsFrame>
  );
};
