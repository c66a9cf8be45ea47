import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eventDocuments } from '@ganghui/spec/events';
import { flowOf, functionNames } from '@ganghui/spec/flow';
import { jsonText } from '@ganghui/spec/reference';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { entriesOf, nodeAt, nodesAt, resolve, textAt } from '../docs/nodes.ts';
import { isNode, type Node } from '../json.ts';
import { buildAsyncApi } from './document.ts';
import { asyncApiFile } from './files.ts';

const document: Node = buildAsyncApi();
const components = nodeAt(document, 'components');
const messages = entriesOf(nodeAt(components, 'messages'));
const channels = entriesOf(nodeAt(document, 'channels'));
const operations = entriesOf(nodeAt(document, 'operations'));

// Draft-07, because that is what tools read AsyncAPI by.
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema({ components }, 'urn:test:document');
const faultsOf = (pointer: string, value: unknown): unknown => {
  const validate = ajv.getSchema(`urn:test:document#${pointer}`) ?? ajv.compile({ $ref: `urn:test:document#${pointer}` });
  return validate(value) ? [] : validate.errors;
};

function* nodesOf(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* nodesOf(each);
}

it('is what the code says: npm run reference', () => expect(readFileSync(asyncApiFile, 'utf8')).toBe(`${jsonText(document)}\n`));

describe('the document', () => {
  it('refers to nothing that is not there', () => {
    const refs = [...nodesOf(document)].map((node) => textAt(node, '$ref')).filter(Boolean);
    expect(refs.length).toBeGreaterThan(150);
    expect(refs.filter((pointer) => Object.keys(resolve(document, { $ref: pointer })).length === 0)).toEqual([]);
  });

  it('holds nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    for (const kind of ['schemas', 'messages', 'securitySchemes'])
      for (const name of Object.keys(nodeAt(components, kind))) expect(text, `${kind}/${name}`).toContain(`"#/components/${kind}/${name}"`);
    for (const name of Object.keys(nodeAt(document, 'servers'))) expect(text).toContain(`"#/servers/${name}"`);
    for (const [name] of channels) expect(text).toContain(`"#/channels/${name}"`);
  });

  it('knows every event of the flow, sent and heard by the functions that do so', () => {
    const told = operations.flatMap(([, each]) => {
      const { 'detail-type': type } = nodeAt(resolve(document, nodeAt(each, 'channel')), 'x-eventbridge');
      return type === undefined ? [] : [`${textAt(each, 'action')} ${type}`];
    });
    const done = functionNames.flatMap((name) => [
      ...(flowOf(name).emits ?? []).map((type) => `send ${type}`),
      ...(flowOf(name).consumes ?? []).map((type) => `receive ${type}`),
    ]);
    expect(told.toSorted()).toEqual(done.toSorted());
  });

  it('has somebody who sends over every channel', () => {
    const used = new Set(operations.map(([, each]) => textAt(nodeAt(each, 'channel'), '$ref')));
    expect(channels.filter(([name]) => !used.has(`#/channels/${name}`)).map(([name]) => name)).toEqual([]);
  });

  it('tells of addresses that are served', () => {
    const served: string[] = functionNames.flatMap((name) => [...(flowOf(name).routes ?? [])]);
    const told = channels.map(([, each]) => textAt(each, 'title')).filter((title) => /^(?:GET|POST) /.test(title));
    expect(told.length).toBe(6);
    expect(told.filter((route) => !served.includes(route))).toEqual([]);
  });

  it('has operations whose messages are those of their channel', () => {
    for (const [name, operation] of operations) {
      const own = textAt(nodeAt(operation, 'channel'), '$ref');
      const named = [...nodesAt(operation, 'messages'), ...nodesAt(nodeAt(operation, 'reply'), 'messages')].map((each) =>
        textAt(each, '$ref'),
      );
      expect(named.length, name).toBeGreaterThan(0);
      expect([name, named.filter((pointer) => !pointer.startsWith(`${own}/messages/`))]).toEqual([name, []]);
    }
  });

  it('holds the schema of every event and message that is published', () => {
    const schemas = nodeAt(components, 'schemas');
    for (const { id, version } of eventDocuments) expect(nodeAt(schemas, id)['x-schema']).toBe(`/v1/schemas/${version}/${id}.json`);
  });

  it('is told in both languages', () => {
    const texts = [...entriesOf(nodeAt(document, 'servers')), ...channels, ...operations, ...messages].map(([, each]) =>
      textAt(each, 'summary'),
    );
    expect(texts.filter((text) => !/\p{Script=Han}.* \/ .*[a-z]{2}/u.test(text))).toEqual([]);
  });
});

describe.each(messages)('the message %s', (name, message) => {
  const examples = nodesAt(message, 'examples');

  it('has examples that are valid, headers too', () => {
    for (const { payload, headers } of examples) {
      expect(faultsOf(`/components/messages/${name}/payload`, payload)).toEqual([]);
      if (headers !== undefined) expect(faultsOf(`/components/messages/${name}/headers`, headers)).toEqual([]);
    }
    const plain = ['request', 'received'].includes(name);
    expect(examples.length > 0).toBe(!plain);
  });

  it('is refused when it is empty', () => {
    if (message.payload !== undefined) expect(faultsOf(`/components/messages/${name}/payload`, {})).not.toEqual([]);
    else expect(['request', 'received']).toContain(name);
  });
});

it('carries one type in a message of the bus', () => {
  const [published] = nodesAt(nodeAt(nodeAt(components, 'messages'), 'postingPublished'), 'examples');
  expect(faultsOf('/components/messages/postingClosed/payload', published?.payload)).not.toEqual([]);
});

it.each(['feedBatch', 'verification'])('signs the example of %s so that a check can be tried with it', (name) => {
  const secret = textAt(nodeAt(nodeAt(components, 'securitySchemes'), 'webhookSignature'), 'x-sample-secret');
  const [example = {}] = nodesAt(nodeAt(nodeAt(components, 'messages'), name), 'examples');
  const headers = nodeAt(example, 'headers');
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${JSON.stringify(example.payload)}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  expect(key).toHaveLength(32);
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(text).digest('base64')}`);
});
