import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createReadSeeds } from './signing-seeds.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
const dir = mkdtempSync(join(tmpdir(), 'ganghui-seeds-'));
const file = join(dir, 'seed.json');
afterAll(() => rmSync(dir, { recursive: true }));

it('wants a place', () => expect(() => createReadSeeds({})).toThrow('SIGNING_SECRET_ARN or SIGNING_SEED_FILE'));

describe('seeds in a file', () => {
  it('are read again every hour, so that a rotation needs no restart', async () => {
    let now = 0;
    const read = createReadSeeds({ file }, () => now);
    writeFileSync(file, JSON.stringify({ current: one }));
    expect(await read()).toEqual([one]);
    writeFileSync(file, JSON.stringify({ current: two, previous: one }));
    now = 3_599_999;
    expect((await read()).at(-1)).toBe(one);
    now = 3_600_000;
    expect(await read()).toEqual([one, two]);
  });

  it('are all that ever were, the oldest first', async () => {
    writeFileSync(file, JSON.stringify({ current: '4'.repeat(64), previous: '3'.repeat(64), older: [two, one] }));
    expect(await createReadSeeds({ file })()).toEqual([one, two, '3'.repeat(64), '4'.repeat(64)]);
  });

  it('that are no JSON are told with the file and the remedy, and not quoted', async () => {
    writeFileSync(file, '{"current": "my secret');
    await expect(createReadSeeds({ file })()).rejects.toThrow(/^(?!.*my secret)the file of signing seeds .*seed.json.*move it away/);
  });

  it('are asked for again after a failure, which does not quote them', async () => {
    const read = createReadSeeds({ file });
    writeFileSync(file, JSON.stringify({ current: 'short secret' }));
    await expect(read()).rejects.toThrow(/^(?!.*short secret).*texts of 32 characters/);
    writeFileSync(file, JSON.stringify({ current: one }));
    expect((await read()).at(-1)).toBe(one);
  });
});

describe('seeds in a secret', () => {
  const secrets = mockClient(SecretsManagerClient);
  const stage = (VersionStage: string) => secrets.on(GetSecretValueCommand, { SecretId: 'arn', VersionStage });
  const missing = new ResourceNotFoundException({ message: 'no such stage', $metadata: {} });
  beforeEach(() => secrets.reset());

  it('are its current and its previous version', async () => {
    stage('AWSCURRENT').resolves({ SecretString: two });
    stage('AWSPREVIOUS').resolves({ SecretString: one });
    expect(await createReadSeeds({ secretArn: 'arn' })()).toEqual([one, two]);
  });

  it('need no previous version', async () => {
    stage('AWSCURRENT').resolves({ SecretString: one });
    stage('AWSPREVIOUS').rejects(missing);
    expect(await createReadSeeds({ secretArn: 'arn' })()).toEqual([one]);
  });

  it('are an outage when they cannot be read', async () => {
    stage('AWSCURRENT').rejects(new Error('ThrottlingException'));
    stage('AWSPREVIOUS').rejects(missing);
    const read = createReadSeeds({ secretArn: 'arn' });
    await expect(read()).rejects.toThrow('Throttling');
    stage('AWSCURRENT').rejects(missing);
    await expect(read()).rejects.toThrow('no text of 32 characters');
  });
});
