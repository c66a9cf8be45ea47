/** Every line end becomes \n: \r\n, the lone \r of old Macs, and a pair cut apart by two pieces. */
export function lineEnds(): (text: string, last: boolean) => string {
  let held = '';
  return (text, last) => {
    let whole = held + text;
    held = '';
    if (!last && whole.endsWith('\r')) {
      held = '\r';
      whole = whole.slice(0, -1);
    }
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  };
}

export function newlinesIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
