import { deflateRawSync } from 'node:zlib';

/** A zip of these entries, for tests; `claimed` is the size an entry says it has, when it lies. */
export function zipOf(entries: readonly { name: string; content: string | Uint8Array; claimed?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const names = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed ?? bytes.length, 22);
    local.writeUInt16LE(names.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? bytes.length, 24);
    entry.writeUInt16LE(names.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, names, packed);
    central.push(entry, names);
    offset += local.length + names.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
type Parts = { sheets: readonly { name: string; state?: string; xml: string }[]; strings?: string; styles?: string; from1904?: boolean };

/** A workbook written by hand: the inside of its sheets, shared strings and styles as XML. */
export function workbookOf({ sheets, strings = '', styles = '', from1904 = false }: Parts): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="r${at}"/>`,
  );
  const links = sheets.map((_, at) => `<Relationship Id="r${at}" Type="${type}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`);
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${type}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${links.join('')}<Relationship Id="s" Type="${type}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: `<worksheet>${xml}</worksheet>` })),
  ]);
}
