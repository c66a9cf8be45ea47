/**
 * The one-to-one assignment of rows to columns with the greatest sum (Kuhn's method with potentials, O(rows² × columns)): for every row
 * the column it gets, -1 for none. A pair of value 0 counts as none. Same table, same answer.
 */
export function bestAssignment(values: readonly (readonly number[])[]): number[] {
  const rows = values.length;
  // As many columns of nothing as there are rows: any row may go without.
  const width = (values[0]?.length ?? 0) + rows;
  const cost = (row: number, column: number): number => -(values[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const holder = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    holder[0] = row;
    let at = 0;
    const least = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(width + 1).fill(false);
    const way = new Array<number>(width + 1).fill(0);
    do {
      used[at] = true;
      const held = holder[at]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= width; column++) {
        if (used[column]) continue;
        const reduced = cost(held - 1, column - 1) - rowPotential[held]! - columnPotential[column]!;
        if (reduced < least[column]!) {
          least[column] = reduced;
          way[column] = at;
        }
        if (least[column]! < step) {
          step = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (used[column]) {
          rowPotential[holder[column]!]! += step;
          columnPotential[column]! -= step;
        } else least[column]! -= step;
      }
      at = next;
    } while (holder[at] !== 0);
    while (at !== 0) {
      holder[at] = holder[way[at]!]!;
      at = way[at]!;
    }
  }
  const found = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = holder[column]! - 1;
    if (row >= 0 && (values[row]?.[column - 1] ?? 0) > 0) found[row] = column - 1;
  }
  return found;
}
