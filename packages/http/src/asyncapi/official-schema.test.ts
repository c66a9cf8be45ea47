import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Node } from '../json.ts';
import { buildAsyncApi } from './document.ts';

const load = createRequire(import.meta.url);
const document: Node = buildAsyncApi();

/** What the schema of the AsyncAPI project has against a document. */
function faultsOf(version: string, value: Node): unknown[] {
  // It brings the meta-schema of draft-07 with it, and says things that ajv's strict mode does not like.
  const ajv = new Ajv({ allErrors: true, strict: false, meta: false, validateSchema: false });
  addFormats.default(ajv);
  const validate = ajv.compile(load(`@asyncapi/specs/schemas/${version}.json`));
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(['3.0.0', '3.1.0'])('by the schema of AsyncAPI %s', (version) => {
  it('the document is right', () => expect(faultsOf(version, { ...document, asyncapi: version })).toEqual([]));

  it.each<[string, Node]>([
    ['without an info', { ...document, info: null }],
    ['with an unknown member', { ...document, later: {} }],
    ['with an operation that does neither', { ...document, operations: { odd: { action: 'do', channel: { $ref: '#/channels/feed' } } } }],
    ['with a server of no protocol', { ...document, servers: { odd: { host: 'here' } } }],
  ])('and it is seen when it is one %s', (_, wrong) => expect(faultsOf(version, { ...wrong, asyncapi: version })).not.toEqual([]));
});
