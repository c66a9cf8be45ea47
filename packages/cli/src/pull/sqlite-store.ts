import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type CopyChange, type CopyStore, type Held, isEntry, Position } from '@ganghui/client';
import { Complaint } from '../world.ts';

// WAL lets others read while a page is written; FULL survives a power cut.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS ganghui_copy (one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS ganghui_entry (id TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIEW IF NOT EXISTS posting AS SELECT
    id,
    entry ->> '$.posting.marketId' AS market,
    entry ->> '$.posting.title' AS title,
    entry ->> '$.posting.employer.name' AS employer,
    entry ->> '$.posting.occupation.code' AS occupation,
    entry ->> '$.posting.place.region' AS region,
    entry ->> '$.posting.place.address' AS address,
    entry ->> '$.posting.headcount' AS headcount,
    entry ->> '$.posting.pay.text' AS pay,
    entry ->> '$.posting.pay.monthlyMin' AS monthly_min,
    entry ->> '$.posting.pay.monthlyMax' AS monthly_max,
    entry ->> '$.posting.education' AS education,
    entry ->> '$.posting.contact.phone' AS phone,
    entry ->> '$.quality.score' AS score,
    entry ->> '$.posting.publishedAt' AS published_at,
    entry ->> '$.posting.validThrough' AS valid_through,
    entry ->> '$.posting.revision' AS revision,
    entry -> '$.posting' AS posting
  FROM ganghui_entry;`;

async function opened(path: string, mustBe: boolean): Promise<DatabaseSync> {
  if (mustBe && !existsSync(path)) throw new Complaint(`${path}：没有这个文件 (no such file)`, '先运行 ganghui pull --to <文件>。');
  try {
    // Loaded here alone: other commands run on a Node without it.
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(path, { timeout: 5000 });
    database.exec(schema);
    return database;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Complaint(`${path}：打不开，或不是 SQLite 数据库（${why}）`, '换一个文件名；读写权限也请核对。');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const heldOf = (id: string, text: string): Held => {
  const json = jsonOf(text);
  return { place: id, key: id, entry: isEntry(json) ? json : undefined };
};

/**
 * A copy in an SQLite file: table `ganghui_entry` (id, the entry as JSON), view `posting` for queries, and the position, moved in the same
 * transaction as the page. `mustBe`: a file that is not there is a complaint.
 */
export async function openSqliteStore(
  path: string,
  { mustBe = false } = {},
): Promise<CopyStore & { close: () => void; count: () => Promise<number> }> {
  const database = await opened(path, mustBe);
  const put = database.prepare('INSERT INTO ganghui_entry (id, entry) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET entry = excluded.entry');
  const remove = database.prepare('DELETE FROM ganghui_entry WHERE id = ?');
  const place = database.prepare(
    'INSERT INTO ganghui_copy (one, position) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET position = excluded.position',
  );
  const where = database.prepare('SELECT position FROM ganghui_copy');
  const size = database.prepare('SELECT count(*) AS held FROM ganghui_entry');
  const all = database.prepare('SELECT id, entry FROM ganghui_entry');
  const apply = (change: CopyChange): unknown =>
    'put' in change ? put.run(change.put.posting.id, JSON.stringify(change.put)) : remove.run(change.remove);
  return {
    async readPosition() {
      const text = where.get()?.position;
      if (text === undefined) return undefined;
      const parsed = Position.safeParse(jsonOf(String(text)));
      if (parsed.success) return parsed.data;
      throw new Complaint(`${path}：位置（表 ganghui_copy）坏了。`, '换一个文件重新拉取一份。');
    },
    async commit({ changes, position }) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const change of changes) apply(change);
        place.run(JSON.stringify(position));
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    async *entries() {
      for (const { id, entry } of all.iterate()) yield heldOf(String(id), String(entry));
    },
    count: async () => Number(size.get()?.held ?? 0),
    close: () => database.close(),
  };
}
