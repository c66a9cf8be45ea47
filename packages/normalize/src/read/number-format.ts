// Formats a workbook need not define: dates and times, also of the Chinese Excel (27–36, 50–58).
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a cell with this format shows a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  // Quoted words, escaped marks, colours and conditions say nothing about the number; [h] counts hours.
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const day = 86_400_000;
const lastSerial = 2_958_465;

/** An Excel serial as 2026-11-21, with a time if it has one, or as a time alone; undefined when it is no date. */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  // Excel believes in 29 February 1900: serials before it are one day off.
  const days = from1904 ? serial + 1462 : serial < 60 && serial >= 1 ? serial + 1 : serial;
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.round((days * day) / 1000) * 1000);
  const [date = '', time = ''] = instant.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (serial < 1 && serial > 0) return clock;
  return clock === '00:00:00' ? date : `${date} ${clock}`;
}
