import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../testing/a-world.ts';
import { takeLock } from './push-lock.ts';

const dead = `999999999 ${hostname()}\n`;

function taken(path: string): () => void {
  const free = takeLock(path);
  if (typeof free === 'number') throw new Error(`held by ${free}`);
  return free;
}

describe('a lock', () => {
  it('is let go once: what stands there afterwards is somebody else’s', () => {
    const path = join(aFolder(), 'lock');
    const free = taken(path);
    expect(takeLock(path)).toBe(process.pid);
    const line = readFileSync(path, 'utf8');
    free();
    const next = taken(path);
    free();
    expect(takeLock(path)).toBe(process.pid);
    next();
    writeFileSync(path, line);
    free();
    expect(readFileSync(path, 'utf8')).toBe(line);
  });

  it('that another has put in its place is not ours to remove', () => {
    const path = join(aFolder(), 'lock');
    const free = taken(path);
    writeFileSync(path, dead);
    free();
    expect(readFileSync(path, 'utf8')).toBe(dead);
  });

  it.each(['', 'nobody', dead])('of a dead or unknown process (%j) is taken over, and nothing is left of it', (line) => {
    const folder = aFolder();
    const path = join(folder, 'lock');
    writeFileSync(path, line);
    const free = taken(path);
    expect(readdirSync(folder)).toEqual(['lock']);
    expect(readFileSync(path, 'utf8')).toMatch(`${process.pid} ${hostname()}`);
    free();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another machine is believed', () => {
    const path = join(aFolder(), 'lock');
    writeFileSync(path, '42 elsewhere\n');
    expect(takeLock(path)).toBe(42);
  });
});
