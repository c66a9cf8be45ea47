import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

describe('the file of a posting', () => {
  it.each([
    ['320100-01.NJ-2026-0001', '320100-01/NJ-2026-0001.json'],
    ['320100-01.A.B_1', '320100-01/A.B_1.json'],
  ])('%s is %s', (id, name) => expect(fileNameOf(id)).toBe(name));

  it.each(['nj-1', 'CON', 'COM1.X', 'A:1', 'A.', '岗位一', '\u{20bb7}\u{20bb7}', 'A~B', 'A@1', 'a'.repeat(64), '\u{20bb7}'.repeat(64)])(
    '%s has its hash with it, and is a name on every system',
    (sourceId) => {
      const name = fileNameOf(`320100-01.${sourceId}`);
      expect(name).toMatch(/^320100-01\/[\p{L}\p{N}_-]*~[0-9a-f]{16}\.json$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    },
  );

  it('is never the same for two ids, not even where capitals do not count', () => {
    const ids = ['A1', 'a1', 'A-1', 'A_1', 'A:1', 'A@1', 'Ａ1', 'é', 'e\u0301'].map((each) => `320100-01.${each}`);
    expect(new Set(ids.map((id) => fileNameOf(id).toLowerCase().normalize('NFC'))).size).toBe(ids.length);
  });
});
