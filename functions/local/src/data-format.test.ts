import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareDataDir } from './data-format.ts';

const now = new Date('2026-11-21T02:03:04Z');

function aDir(files: Record<string, string> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'ganghui-format-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'table'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

describe('the format of a data folder', () => {
  it('is noted in a new folder, and that folder is used again', () => {
    const dir = aDir();
    rmSync(join(dir, 'table'), { recursive: true });
    expect(prepareDataDir(dir, now)).toBeUndefined();
    mkdirSync(join(dir, 'table'));
    expect(prepareDataDir(dir, now)).toBeUndefined();
    expect(readdirSync(dir).sort()).toEqual(['format.json', 'table']);
  });

  it('puts aside whole what an older release left, but not who holds the folder', () => {
    const dir = aDir({ 'run.json': '{}', 'dev-keys.json': 'keys', 'table/exchange.sqlite': 'rows' });
    const aside = prepareDataDir(dir, now);
    expect(aside).toBe(join(dir, 'old-2026-11-21T020304'));
    expect(readdirSync(dir).sort()).toEqual(['format.json', 'old-2026-11-21T020304', 'run.json']);
    expect(readFileSync(join(aside ?? '', 'table', 'exchange.sqlite'), 'utf8')).toBe('rows');
    expect(existsSync(join(aside ?? '', 'dev-keys.json'))).toBe(true);
    expect(prepareDataDir(dir, now)).toBeUndefined();
  });

  it('uses on what holds rows of the log, although its note was lost', () => {
    const dir = aDir({ 'dev-keys.json': 'keys' });
    expect(prepareDataDir(dir, now, () => true)).toBeUndefined();
    expect(readdirSync(dir).sort()).toEqual(['dev-keys.json', 'format.json', 'table']);
  });

  it('puts aside again beside what was put aside before, also when its note was never finished', () => {
    const dir = aDir();
    prepareDataDir(dir, now);
    mkdirSync(join(dir, 'table'));
    writeFileSync(join(dir, 'format.json'), '{"for');
    expect(prepareDataDir(dir, new Date('2026-11-21T02:03:05Z'))).toBe(join(dir, 'old-2026-11-21T020305'));
    expect(readdirSync(dir).filter((name) => name.startsWith('old-'))).toHaveLength(2);
  });

  it('refuses the folder of a later release and leaves it as it is', () => {
    const dir = aDir({ 'format.json': '{"format":3}' });
    expect(() => prepareDataDir(dir, now)).toThrow('later release');
    expect(readdirSync(dir).sort()).toEqual(['format.json', 'table']);
  });
});
