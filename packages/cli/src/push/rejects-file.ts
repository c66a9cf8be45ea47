import { appendFileSync, createReadStream, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { PushRecord } from '@ganghui/client';
import type { ReceiptItem } from '@ganghui/spec';
import { byteOrderMark, csvLine, harmless, textOf } from '../output/csv.ts';
import { openSink, realPath } from '../output/sink.ts';
import { Complaint, fileComplaint, type World } from '../world.ts';
import { isRepeat } from './notable.ts';
import { reasonsOf, rejectedColumns, sheetColumn } from './rejected-columns.ts';
import { settleAt, settleBeside } from './settle-rejects.ts';

export type Rejects = {
  add: (records: readonly PushRecord[], items: readonly ReceiptItem[]) => void;
  /** Writes the file, if anything was refused: its path, and how many. */
  finish: () => Promise<{ path: string; count: number } | undefined>;
  abandon: () => void;
};

// Node's own reader of lines parts them at these two as well.
const lineOf = (value: unknown): string => JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
const isFlat = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Throws a complaint when refused records are to go where the input is. */
export function refuseOwnInput({ cwd }: World, file: string, out: string | undefined): void {
  if (file !== '-' && out !== undefined && realPath(resolve(cwd, out)) === realPath(resolve(cwd, file)))
    throw new Complaint(`--rejects 和输入是同一个文件：${out}`, '请换一个文件名 (choose another --rejects)。');
}

/**
 * Gathers refused records (but not superseded repeats) beside the input with their own columns and why; on the disk, for there may be many. A table when all their
 * cells are plain, NDJSON when some are nested: either can be mended and pushed again with the same profile.
 */
export function createRejects(
  world: World,
  { path, name, out }: { path: string | undefined; name: string; out: string | undefined },
): Rejects {
  const folder = path === undefined ? world.cwd : dirname(path);
  const spool = join(folder, `.${basename(name)}.退回.part`);
  const columns = new Set<string>();
  let count = 0;
  let flat = true;
  let hasSheets = false;
  const table = `${spool}.csv`;
  const remove = (): void => {
    rmSync(spool, { force: true });
    rmSync(table, { force: true });
  };
  // Left by a run that was killed.
  remove();
  world.signal.addEventListener('abort', remove, { once: true });

  function add(records: readonly PushRecord[], items: readonly ReceiptItem[]): void {
    let text = '';
    items.forEach((item, index) => {
      const record = records[index];
      if (item.outcome !== 'refused' || isRepeat(item) || !record) return;
      const reasons = reasonsOf(item);
      hasSheets ||= sheetColumn in reasons;
      for (const [column, value] of Object.entries(record.cells)) {
        columns.add(column);
        flat &&= isFlat(value);
      }
      text += `${lineOf({ ...reasons, ...record.cells })}\n`;
      count++;
    });
    if (text === '') return;
    try {
      appendFileSync(spool, text);
    } catch (error) {
      throw fileComplaint(spool, error);
    }
  }

  async function writeTable(target: string): Promise<void> {
    const [line, ...reasons] = rejectedColumns;
    const heads = [line, ...(hasSheets ? [sheetColumn] : []), ...reasons];
    const sink = openSink(world, target);
    try {
      const names = [...heads, ...columns];
      await sink.write(`${byteOrderMark}${csvLine(names)}`);
      for await (const text of createInterface({ input: createReadStream(spool), crlfDelay: Number.POSITIVE_INFINITY })) {
        const row: Record<string, unknown> = JSON.parse(text);
        // Our own texts must not be run as formulas; the market's cells stay as they were.
        await sink.write(
          csvLine([...heads.map((head) => harmless(textOf(row[head]))), ...[...columns].map((column) => textOf(row[column]))]),
        );
      }
      await sink.finish();
    } catch (error) {
      await sink.abandon();
      throw error;
    }
  }

  return {
    add,
    async finish() {
      world.signal.removeEventListener('abort', remove);
      if (count === 0) return undefined;
      try {
        const isTable = flat && !/\.(?:ndjson|jsonl)$/i.test(out ?? '');
        if (!isTable && out !== undefined && !/\.(?:ndjson|jsonl)$/i.test(out))
          throw new Complaint('退回的记录有嵌套的内容，写不成表格。', '请把 --rejects 的文件名改成 .ndjson。');
        const written = isTable ? table : spool;
        if (isTable) await writeTable(written);
        if (out === undefined) return { path: settleBeside(written, folder, name, isTable ? 'csv' : 'ndjson'), count };
        return { path: settleAt(written, resolve(world.cwd, out)), count };
      } catch (error) {
        throw fileComplaint(out ?? spool, error);
      } finally {
        remove();
      }
    },
    abandon() {
      world.signal.removeEventListener('abort', remove);
      remove();
    },
  };
}
