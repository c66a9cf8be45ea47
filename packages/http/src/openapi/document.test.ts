import { readFileSync } from 'node:fs';
import { refusalKinds } from '@ganghui/core';
import { flow, flowOf, functionNames } from '@ganghui/spec/flow';
import { jsonText } from '@ganghui/spec/reference';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { entriesOf, nodeAt, nodesAt, resolve, textAt } from '../docs/nodes.ts';
import { isNode, type Node } from '../json.ts';
import { buildDocument } from './document.ts';
import { exampleCalls } from './example-calls/calls.ts';
import { documentFile } from './files.ts';
import { requestName } from './request-schemas.ts';
import { routes } from './routes.ts';

const document: Node = buildDocument();
const operations = entriesOf(nodeAt(document, 'paths')).flatMap(([path, methods]) =>
  entriesOf(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);
const components = nodeAt(document, 'components');

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  keywords: ['x-ganghui', 'example'],
});
addFormats.default(ajv);
ajv.addFormat('binary', true);
const named = (schema: Node): Node => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"urn:test:'));
for (const [name, schema] of entriesOf(nodeAt(components, 'schemas'))) ajv.addSchema({ $id: `urn:test:${name}`, ...named(schema) });
const faultsOf = (schema: Node, value: unknown): unknown => {
  const validate = ajv.compile(named(schema));
  return validate(value) ? [] : validate.errors;
};

function* nodesOf(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* nodesOf(each);
}

it('is what the code says: npm run reference', () => expect(readFileSync(documentFile, 'utf8')).toBe(`${jsonText(document)}\n`));

it('tells of the routes of the flow under /v1 and of the page, and of no other', () => {
  const served = functionNames.flatMap((name) => [...(flowOf(name).routes ?? [])]).filter((key) => /^\w+ \/(?:v1|docs)/.test(key));
  expect(operations.map(({ name }) => name).sort()).toEqual(served.sort());
});

describe('the document', () => {
  it('refers to nothing that is not there', () => {
    const refs = [...nodesOf(document)].map((node) => textAt(node, '$ref')).filter(Boolean);
    expect(refs.length).toBeGreaterThan(300);
    expect(refs.filter((pointer) => Object.keys(resolve(document, { $ref: pointer })).length === 0)).toEqual([]);
  });

  it('has no component that nobody refers to', () => {
    const text = JSON.stringify(document);
    for (const kind of ['schemas', 'examples', 'headers', 'parameters', 'responses'])
      for (const name of Object.keys(nodeAt(components, kind))) expect(text, `${kind}/${name}`).toContain(`"#/components/${kind}/${name}"`);
  });

  it('names every operation once, and every scheme it asks for', () => {
    const ids = operations.map(({ operation }) => textAt(operation, 'operationId'));
    expect(new Set(ids).size).toBe(routes.length);
    const schemes = Object.keys(nodeAt(components, 'securitySchemes'));
    const asked = operations.flatMap(({ operation }) => nodesAt(operation, 'security').flatMap((each) => Object.keys(each)));
    expect(new Set(asked)).toEqual(new Set(schemes));
  });

  it('offers signatures of IAM where the API for signed requests answers, and nowhere else', () => {
    const signed = operations.filter(({ operation }) => nodesAt(operation, 'security').some((each) => 'sigv4' in each));
    expect(signed.map(({ name }) => name).sort()).toEqual([...flow.intake.routes].sort());
  });

  it('tells of every problem there is', () => {
    const told = operations.flatMap(({ operation }) =>
      entriesOf(nodeAt(operation, 'responses')).flatMap(([, response]) =>
        Object.keys(nodeAt(nodeAt(nodeAt(response, 'content'), 'application/problem+json'), 'examples')),
      ),
    );
    expect(new Set(told)).toEqual(new Set(refusalKinds));
  });

  it('gives a generator of code names it can use: ASCII, each component titled as it is called, no object without a name', () => {
    const schemas = entriesOf(nodeAt(components, 'schemas'));
    expect(textAt(nodeAt(document, 'info'), 'title')).toMatch(/^[ -~]+$/);
    expect(schemas.filter(([name, schema]) => textAt(schema, 'title') !== name || !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
    const inside = schemas.flatMap(([, schema]) => [...nodesOf(Object.values(schema))]);
    expect(inside.length).toBeGreaterThan(500);
    expect(inside.filter((node) => isNode(node.properties) && node.type === 'object')).toEqual([]);
    // Beside x-ganghui, where the Chinese names are, a text called title is that of a schema.
    const titled = inside.filter((node) => 'type' in node || 'anyOf' in node || '$ref' in node).map((node) => textAt(node, 'title'));
    expect(titled.filter(Boolean)).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"schema":\{[^}]*"const":/);
  });

  it('tells every field of a small body in both languages', () => {
    for (const route of routes.filter(({ body }) => body)) {
      const { properties } = nodeAt(nodeAt(components, 'schemas'), requestName(route));
      for (const [field, schema] of entriesOf(isNode(properties) ? properties : {}))
        expect(textAt(schema, 'description'), `${route.id} ${field}`).toMatch(/\p{Script=Han}.* \/ \w/u);
    }
  });

  it('says of every instant that it is one', () => {
    const fields = entriesOf(nodeAt(components, 'schemas')).flatMap(([name, schema]) =>
      entriesOf(nodeAt(schema, 'properties')).map(([field, each]) => ({ name: `${name}.${field}`, field, each })),
    );
    const instants = fields.filter(({ field, name }) => /^(?:at|\w+At|time)$/.test(field) && !/^(?:RawPosting|PostingFields)\./.test(name));
    expect(instants.length).toBeGreaterThan(15);
    expect(instants.filter(({ each }) => !JSON.stringify(each).includes('"format":"date-time"')).map(({ name }) => name)).toEqual([]);
  });

  it('has schemas that compile', () => {
    for (const name of Object.keys(nodeAt(components, 'schemas'))) expect(ajv.getSchema(`urn:test:${name}`)).toBeTypeOf('function');
  });
});

describe.each(operations)('$name', ({ path, operation }) => {
  const parameters = nodesAt(operation, 'parameters').map((each) => resolve(document, each));
  const responses = entriesOf(nodeAt(operation, 'responses'));

  it('is told in both languages, with words for each parameter and answer', () => {
    const lines = [
      operation.summary,
      ...parameters.map(({ description }) => description),
      ...responses.map(([, each]) => resolve(document, each).description),
    ];
    for (const text of lines) expect(text).toMatch(/.+ \/ .+/);
    expect(operation.description).toMatch(/\p{Script=Han}[\s\S]*\n\n[^\p{Script=Han}]+$/u);
  });

  it('declares exactly the names of its path', () => {
    const declared = parameters.filter((each) => each.in === 'path').map(({ name, required }) => [name, required]);
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]));
  });

  it('has one success, and a problem document for every refusal', () => {
    const kinds = responses.map(([status, each]) => [status, Object.keys(nodeAt(resolve(document, each), 'content'))] as const);
    expect(kinds.filter(([status]) => status.startsWith('2')).length).toBeGreaterThan(0);
    for (const [status, types] of kinds) if (status >= '400') expect(types).toEqual(['application/problem+json']);
  });

  it('has examples that fit their schemas', () => {
    const contents = [nodeAt(operation, 'requestBody'), ...responses.map(([, each]) => resolve(document, each))].flatMap((each) =>
      entriesOf(nodeAt(each, 'content')),
    );
    for (const [type, content] of contents)
      for (const [name, example] of entriesOf(nodeAt(content, 'examples')))
        expect([type, name, faultsOf(nodeAt(content, 'schema'), resolve(document, example).value)]).toEqual([type, name, []]);
    for (const each of parameters)
      if (each.example !== undefined && textAt(each, 'in') !== 'path') expect(faultsOf(nodeAt(each, 'schema'), each.example)).toEqual([]);
  });

  it('is called by an example, and shows what was answered', () => {
    const calls = exampleCalls.filter((call) => call.operation === operation.operationId);
    expect(calls.length).toBeGreaterThan(0);
    const shown = responses.flatMap(([, each]) => Object.keys(nodeAt(nodeAt(nodeAt(each, 'content'), 'application/json'), 'examples')));
    const good = calls
      .filter(
        ({ name, status }) =>
          status < 400 &&
          !['as-csv', 'as-sent', 'feed-lines', 'openapi', 'docs', 'asyncapi', 'event-docs', 'event-schema'].includes(name) &&
          !name.startsWith('proof-'),
      )
      .map(({ name }) => name);
    expect(shown.toSorted()).toEqual(good.toSorted());
  });
});
