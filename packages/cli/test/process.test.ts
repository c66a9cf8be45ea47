import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { aRecord, ndjsonOf } from '../src/testing/records.ts';

const command = fileURLToPath(new URL('../bin/ganghui.mjs', import.meta.url));
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ganghui-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ended = (child: ReturnType<typeof spawn>): Promise<number | null> => new Promise((done) => child.once('close', done));

describe('the real process', () => {
  it('runs from any folder and passes on what it printed and its exit code', async () => {
    writeFileSync(join(folder, 'a.ndjson'), `${ndjsonOf([aRecord()])}坏\n`);
    const run = promisify(execFile)(process.execPath, [command, 'normalize', 'a.ndjson', '--market', '320100-01'], { cwd: folder });
    const { code, stdout, stderr } = await run.catch((error) => error);
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line: string) => JSON.parse(line).outcome),
    ).toEqual(['published', 'refused']);
    expect(stderr).toContain('共 2 条');
  });

  it('is stopped by Ctrl-C at once and leaves no file', async () => {
    const args = ['--import', 'tsx', main, 'normalize', '-', '--format', 'ndjson', '--out', join(folder, 'o.ndjson')];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'ignore', 'ignore'] });
    const waiting = ended(child);
    const many = ndjsonOf(Array.from({ length: 2000 }, (_, n) => aRecord({ sourceId: `A${n}` })));
    child.stdin?.on('error', () => {}).write(many);
    await expect.poll(() => readdirSync(folder).some((name) => name.endsWith('.part')), { timeout: 20_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await waiting).toBe(130);
    expect(readdirSync(folder).filter((name) => name.startsWith('o.'))).toEqual([]);
  });
});
