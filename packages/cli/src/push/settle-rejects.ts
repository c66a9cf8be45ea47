import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const isSame = (one: string, other: string): boolean =>
  statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other));

function firstFree(written: string, nameOf: (n: number) => string): string {
  for (let n = 1; ; n++) {
    const path = nameOf(n);
    if (!existsSync(path) || isSame(written, path)) return path;
  }
}

/** Never over an earlier file, for a clerk may be mending it, and never the same twice. 甲.退回.csv sent again leaves 甲.退回.2.csv. */
export function settleBeside(written: string, folder: string, name: string, ending: string): string {
  const stem = basename(name, extname(name)).replace(/\.退回(?:\.\d+)?$/, '');
  const path = firstFree(written, (n) => join(folder, `${stem}.退回${n === 1 ? '' : `.${n}`}.${ending}`));
  renameSync(written, path);
  return path;
}

/** The same where a name was given: bad.csv, bad.2.csv. A device or a pipe is written to as it is. */
export function settleAt(written: string, target: string): string {
  const isPlace = statSync(target, { throwIfNoEntry: false })?.isFile() ?? true;
  const ending = extname(target);
  const stem = join(dirname(target), basename(target, ending));
  const path = isPlace ? firstFree(written, (n) => (n === 1 ? target : `${stem}.${n}${ending}`)) : target;
  copyFileSync(written, path);
  rmSync(written, { force: true });
  return path;
}
