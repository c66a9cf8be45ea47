import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPositionFile } from './position-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganghui-position-'));
  path = join(folder, 'stream-position.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the position file', () => {
  it('begins without positions and is nobody else’s', () => {
    const file = createPositionFile(path, 'arn:one');
    expect([file.read('s'), file.foreign]).toEqual([undefined, false]);
  });

  it('is read again by the next run', () => {
    const file = createPositionFile(path, 'arn:one');
    file.save('s', '7');
    file.save('t', '8');
    expect(file.read('s')).toBe('7');
    const next = createPositionFile(path, 'arn:one');
    expect([next.read('s'), next.read('t'), next.foreign]).toEqual(['7', '8', false]);
  });

  it('does not use the positions of another stream, and tells so until it has its own', () => {
    createPositionFile(path, 'arn:one').save('s', '7');
    const other = createPositionFile(path, 'arn:two');
    expect([other.read('s'), other.foreign]).toEqual([undefined, true]);
    expect(createPositionFile(path, 'arn:two').foreign).toBe(true);
    other.save('t', '1');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ streamArn: 'arn:two', shards: { t: '1' } });
    expect(createPositionFile(path, 'arn:two').foreign).toBe(false);
  });

  it.each(['', '{"streamArn":"arn:one","sha', '{"s":"7"}', '[]'])('takes a file that holds %j as no positions', (text) => {
    writeFileSync(path, text);
    const file = createPositionFile(path, 'arn:one');
    expect([file.read('s'), file.foreign]).toEqual([undefined, false]);
    file.save('s', '9');
    expect(createPositionFile(path, 'arn:one').read('s')).toBe('9');
  });
});
