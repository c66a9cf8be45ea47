import { copied } from '../copied.ts';
import { redactIdNumbers } from '../privacy.ts';
import { isDateFormat } from './number-format.ts';
import { readXml } from './xml-events.ts';
import { ZipError, type ZipFile } from './zip-file.ts';

/** What the cells of a workbook refer to. `dates[style]`: whether a number in that style is a date. */
export type Workbook = { sheets: { name: string; part: string }[]; strings: string[]; dates: boolean[]; from1904: boolean };

/** Characters of all shared texts together; they stay in memory while the sheets are read. */
const maxStrings = 150_000_000;

/** Characters of a sheet's name; Excel takes no more. Programs write longer ones, and every record of the sheet carries it. */
const maxName = 31;
const sheetName = (written: string): string => copied(redactIdNumbers(written.slice(0, 300)).text.slice(0, maxName).toWellFormed());

async function stringsOf(zip: ZipFile, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  let total = 0;
  await readXml(zip.bytesOf(part), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        total += text.length + 8;
        if (total > maxStrings) throw new ZipError('huge');
        strings.push(copied(text));
      }
    },
  });
  return strings;
}

async function datesOf(zip: ZipFile, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await readXml(zip.bytesOf(part), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) dates.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

type Link = { type: string; target: string };
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

async function linksOf(zip: ZipFile): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  await readXml(zip.bytesOf('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Type, Target }) => {
      if (name === 'Relationship' && Id && Target) links.set(Id, { type: Type?.split('/').at(-1) ?? '', target: partOf(Target) });
    },
  });
  return links;
}

/** The visible sheets of a workbook and what their cells refer to; sheets their owner has hidden are not meant for us. */
export async function openWorkbook(zip: ZipFile): Promise<Workbook> {
  const links = await linksOf(zip);
  const part = (type: string): string => [...links.values()].find((link) => link.type === type)?.target ?? '';
  const sheets: Workbook['sheets'] = [];
  let from1904 = false;
  await readXml(zip.bytesOf('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet' || attributes.state?.toLowerCase().includes('hidden')) return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      const link = links.get(id ?? '');
      if (link?.type === 'worksheet') sheets.push({ name: sheetName(attributes.name ?? ''), part: link.target });
    },
  });
  return { sheets, strings: await stringsOf(zip, part('sharedStrings')), dates: await datesOf(zip, part('styles')), from1904 };
}
