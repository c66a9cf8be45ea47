import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { tooLarge } from './sheet-limits.ts';

// A zip of one entry, with the size it claims.
function zip(name: string, content: Uint8Array, claimed = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const names = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(names.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(names.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + names.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, names, packed, entry, names, end]));
}
const sheet = (xml: string): Uint8Array => zip('xl/worksheets/sheet1.xml', Buffer.from(xml));

it('lets a usual sheet pass', () => {
  expect(tooLarge(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c s="1" r="XFD1"/></row>'))).toBeUndefined();
});

it('refuses a sheet whose last cell is at the end of the world', () => {
  expect(tooLarge(sheet('<c r="A1"/><c r="XFD1048576" s="2"/>'))).toMatchObject({ ok: false });
});

it('refuses what unpacks to more than it should, whatever it claims', () => {
  expect(tooLarge(zip('xl/worksheets/sheet1.xml', new Uint8Array(65 * 1024 * 1024), 10))).toMatchObject({ ok: false });
  expect(tooLarge(zip('xl/styles.xml', new Uint8Array(10), 0xfffffff0))).toMatchObject({ ok: false });
});
