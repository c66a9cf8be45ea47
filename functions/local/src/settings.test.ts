import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganghui-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings', () => {
  it('take a variable set to nothing for one not set', () => {
    expect(readSettings({ PORT: '', DATA_DIR: join(folder, 'a b 数据'), DYNAMODB_ENDPOINT: '' })).toEqual({
      port: 8787,
      dataDir: join(folder, 'a b 数据'),
      dynamoEndpoint: undefined,
    });
  });

  it.each(['x', '70000', '-1', '80.5'])('refuse the port %s with a sentence', (PORT) =>
    expect(() => readSettings({ PORT, DATA_DIR: folder })).toThrow(`PORT=${PORT} is not a port`),
  );

  it('refuse a data folder that is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => readSettings({ DATA_DIR: join(folder, 'file') })).toThrow('is no folder that can be written to');
  });
});
