import type { Channel, Exchange, Message } from './events.ts';
import { FieldTable } from './field-table.tsx';
import { Both, Examples } from './operation-tables.tsx';

const MessageLinks = ({ names }: { names: string[] }) => (
  <>
    {names.map((name, index) => (
      <>
        {index > 0 && ' '}
        <a href={`#message-${name}`}>{name}</a>
      </>
    ))}
  </>
);

const ExchangeRow = ({ exchange: { id, words, about, messages, replies } }: { exchange: Exchange }) => (
  <tr>
    <td>
      <code>{id}</code>
    </td>
    <td>
      <Both words={words} />
      {about[0] && (
        <>
          <br />
          <Both words={about} />
        </>
      )}
    </td>
    <td class="names">
      <MessageLinks names={messages} />
    </td>
    <td class="names">{replies.length > 0 ? <MessageLinks names={replies} /> : '—'}</td>
  </tr>
);

// Of an event it matters that it is sent; somebody inside hears it as well.
const methodOf = (exchanges: Exchange[]): string => (exchanges.find(({ method }) => method === 'SEND') ?? exchanges[0])?.method ?? '—';

/** A channel: its address, what it is for, and who sends what over it. */
export const ChannelSection = ({ channel: { id, address, words, about, exchanges } }: { channel: Channel }) => (
  <section class="operation" id={`channel-${id}`} aria-labelledby={`channel-${id}-title`}>
    <h3 id={`channel-${id}-title`}>
      <Both words={words} />
    </h3>
    <p class="address">
      <span class="method">{methodOf(exchanges)}</span>
      {address}
    </p>
    {about[0] && <p>{about[0]}</p>}
    {about[1] && <p lang="en">{about[1]}</p>}
    <table class="stack">
      <caption>
        往来 <span lang="en">Operations, seen from the exchange</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">名称 Name</th>
          <th scope="col">说明 Meaning</th>
          <th scope="col">消息 Message</th>
          <th scope="col">回答 Reply</th>
        </tr>
      </thead>
      <tbody>
        {exchanges.map((exchange) => (
          <ExchangeRow exchange={exchange} />
        ))}
      </tbody>
    </table>
  </section>
);

/** A message: its schema, its headers, examples. */
export const MessageSection = ({ message: { id, words, contentType, schemas, headers, examples } }: { message: Message }) => (
  <section class="operation" id={`message-${id}`} aria-labelledby={`message-${id}-title`}>
    <h3 id={`message-${id}-title`}>
      {id} <Both words={words} />
    </h3>
    <p>
      {contentType && <code>{contentType}</code>}{' '}
      {schemas.map((name) => (
        <>
          <a href={`#schema-${name}`}>{name}</a>{' '}
        </>
      ))}
    </p>
    {headers.length > 0 && <FieldTable fields={headers} />}
    <Examples shown={examples} />
  </section>
);
