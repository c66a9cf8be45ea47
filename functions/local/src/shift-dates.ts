import type { Profile } from '@ganghui/spec';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';

const dayMs = 86_400_000;
// The day on which the example cities were written.
const writtenOn = Date.UTC(2026, 10, 21);
// Moved a fortnight at a time, so that the same files come again on the next day and are unchanged.
const stepDays = 14;

/** How far the examples are moved, so that they never grow old: whole fortnights since they were written. */
export const shiftOf = (now: Date): number => Math.max(0, Math.floor((now.getTime() - writtenOn) / dayMs / stepDays) * stepDays);

const written = [
  /(?<![\d.-])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})()(?![\d.-])/g,
  /(?<!\d)(20\d\d)(年)(\d{1,2})月(\d{1,2})(日)/g,
  /(?<!\d)(20\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])()(?!\d)/g,
];

/** Moves every whole date in a text and keeps the way it is written. */
export function shiftText(text: string, days: number): string {
  return written.reduce(
    (moved, pattern) =>
      moved.replace(pattern, (_, year: string, joint: string, month: string, day: string, end: string) => {
        const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) + days * dayMs);
        const padded = !/[年/]/.test(joint) || month.startsWith('0') || day.startsWith('0');
        const [newMonth, newDay] = [date.getUTCMonth() + 1, date.getUTCDate()].map((value) => String(value).padStart(padded ? 2 : 1, '0'));
        return `${date.getUTCFullYear()}${joint}${newMonth}${end ? '月' : joint}${newDay}${end}`;
      }),
    text,
  );
}

/** The same file with its dates moved; the file as it is when there is nothing to move. */
export function shiftFile(body: Buffer, { format, encoding = 'utf-8' }: Profile, days: number): Buffer {
  if (days === 0) return body;
  if (format !== 'xlsx') return iconv.encode(shiftText(iconv.decode(body, encoding), days), encoding);
  const parts = Object.entries(unzipSync(body)).map(([name, bytes]) => [name, shiftPart(name, bytes, days)] as const);
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: writtenOn }));
}

function shiftPart(name: string, bytes: Uint8Array, days: number): Uint8Array {
  if (name === 'xl/sharedStrings.xml') return strToU8(shiftText(strFromU8(bytes), days));
  // Days since 1900, as a sheet counts them: no other number of the examples lies between 46000 and 46999.
  if (name.startsWith('xl/worksheets/sheet'))
    return strToU8(strFromU8(bytes).replace(/<v>(46\d{3})<\/v>/g, (_, serial) => `<v>${Number(serial) + days}</v>`));
  return bytes;
}
