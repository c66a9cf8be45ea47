type Place = { line: number; column: number };

/** Lines and columns (from 1) of offsets in a text that comes in pieces. Ask in rising order; only the last piece and what was asked are kept. */
export function textPlaces(): { add: (text: string) => number; at: (offset: number) => Place } {
  let piece = '';
  let start = 0;
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  let last: Place & { offset: number } = { offset: 0, line: 1, column: 1 };
  const countTo = (offset: number): void => {
    for (let at = piece.indexOf('\n', counted - start); at >= 0 && start + at < offset; at = piece.indexOf('\n', at + 1)) {
      line++;
      lineStart = start + at + 1;
    }
    counted = Math.max(counted, offset);
  };
  return {
    add(text) {
      countTo(start + piece.length);
      start += piece.length;
      piece = text;
      return start;
    },
    at(offset) {
      if (offset >= counted) {
        countTo(offset);
        last = { offset, line, column: offset - lineStart + 1 };
      }
      return { line: last.line, column: last.column };
    },
  };
}
