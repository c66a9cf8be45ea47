import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunction } from '@ganghui/infra/bundle';
import { replacements } from '@ganghui/infra/lean-dependencies';
import { leanZod } from '@ganghui/infra/lean-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'ganghui-lean-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function bundled(name: string, source: string): Promise<string> {
  writeFileSync(join(dir, `${name}.ts`), source);
  await bundleFunction(name, join(dir, `${name}.ts`), join(dir, name));
  return pathToFileURL(join(dir, name, 'index.mjs')).href;
}

describe('the dependencies of a bundle', () => {
  it('are where they were when parts of them were left out', async () => {
    const { metafile } = await bundleFunction('intake', undefined, join(dir, 'intake'));
    const files = Object.keys(metafile.inputs);
    expect(replacements.filter(({ file }) => !files.some((path) => file.test(path)))).toEqual([]);
    const carried = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const unwanted = /credential-provider-(?!node|env)|nested-clients|endpoint-cache|parseIni|to-json-schema/;
    expect(carried.filter(([path, { bytesInOutput }]) => unwanted.test(path) && bytesInOutput > 0)).toEqual([]);
  });

  it('are not cut where they have changed', () => {
    expect(() => leanZod.map(({ make }) => make('export const ZodString = 1;'))).toThrow('zod is not as it was');
  });
});

describe('the SDK in a bundle', () => {
  const asked: IncomingMessage[] = [];
  let answer = { status: 200, body: '{}' };
  const server = createServer((request, response) => {
    asked.push(request);
    request.resume().on('end', () => response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer.body));
  });
  const role = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'session' };
  let entry: string;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    entry = await bundled(
      'find-key',
      `import { createFindKey } from '${root}packages/aws/src/keys.ts';
import { createTable } from '${root}packages/aws/src/table-client.ts';
const table = createTable('markets');
const options = { Region: 'cn-north-1', UseDualStack: false, UseFIPS: false };
export const host = () => table.client.config.endpointProvider(options).url.hostname;
export const handler = () => createFindKey(table)('320500-01', 'hash').catch((error: Error) => error.name + ': ' + error.message);`,
    );
  });
  afterAll(() => server.close());

  async function run(call: string, env: NodeJS.ProcessEnv): Promise<unknown> {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const script = `const { handler, host } = await import('${entry}'); console.log(JSON.stringify(await ${call}() ?? null));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...env, AWS_REGION: 'cn-north-1', AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` },
    });
    return JSON.parse(stdout);
  }

  it('asks the table with the credentials of its environment and reads the answer', async () => {
    answer = { status: 200, body: JSON.stringify({ Item: { sk: { S: 'KEY#hash' }, expiresAt: { S: '2027-01-01T00:00:00.000Z' } } }) };
    expect(await run('handler', role)).toMatchObject({ expiresAt: '2027-01-01T00:00:00.000Z' });
    const { headers } = asked.at(-1) ?? {};
    expect(headers).toMatchObject({
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/cn-north-1\/dynamodb\/aws4_request, .*Signature=[0-9a-f]{64}$/,
      ),
      'x-amz-security-token': 'session',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'user-agent': expect.stringMatching(/^aws-sdk-js\/\d+\.\d+\.\d+ /),
    });
  });

  it('still tells the errors of the table apart', async () => {
    answer = { status: 400, body: JSON.stringify({ __type: 'com.amazonaws.dynamodb#ResourceNotFoundException', message: 'no table' }) };
    expect(await run('handler', role)).toBe('ResourceNotFoundException: no table');
  });

  it('says that it has no credentials instead of looking for them elsewhere', async () => {
    const before = asked.length;
    expect(await run('handler', {})).toMatch(/^CredentialsProviderError: .*environment variable/);
    expect(asked.length).toBe(before);
  });

  it('knows where the tables of China are', async () => {
    expect(await run('host', role)).toBe('dynamodb.cn-north-1.amazonaws.com.cn');
  });
});

describe('zod in a bundle', () => {
  it('checks as it does outside, and describes nothing', async () => {
    const schema = `import { z } from '${root}packages/spec/node_modules/zod/index.js';
const text = z.string().min(2).max(5).regex(/^岗/);
const schema = z.object({ text, day: z.iso.date(), mail: z.email().optional(), count: z.number().int().min(1) });
const said = (input: unknown) => schema.safeParse(input).error?.issues ?? [];
export const handler = () => ({
  said: [said({ text: '岗位', day: '2026-11-21', mail: 'a@b.cn', count: 1 }), said({ text: '职', day: '2026-13-01', mail: 'b', count: 0.5 })],
  limits: [text.minLength, text.maxLength],
  standard: schema['~standard'].vendor,
});
export const describe = () => schema.toJSONSchema();`;
    const inside = await import(await bundled('zod', schema));
    const outside = await import(pathToFileURL(join(dir, 'zod.ts')).href);
    expect(inside.handler()).toEqual(outside.handler());
    expect(inside.handler().said[1]).toHaveLength(5);
    expect(outside.describe()).toMatchObject({ type: 'object' });
    expect(() => inside.describe()).toThrow('schema.toJSONSchema is left out of the bundles');
  });
});
