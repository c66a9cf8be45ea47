import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Times are milliseconds since 1970. `attempts` counts deliveries that failed; a delivery cut short by a kill is not one of them. */
export type Delivery = { id: string; target: string; body: string; attempts: number; dueAt: number; firstAt: number };
export type NewDelivery = { target: string; body: string; at: number };
export type Queue = {
  /** Returns when all of them are stored, or throws and none is. */
  accept(deliveries: readonly NewDelivery[]): void;
  /** In the order of acceptance. */
  due(target: string, now: number, limit: number): Delivery[];
  nextDueAt(target: string): number | undefined;
  done(ids: readonly string[]): void;
  /** One more failed attempt; due again at the time given. */
  retry(id: string, dueAt: number): void;
  count(): number;
  targets(): string[];
  close(): void;
};

// synchronous=NORMAL: a commit is written to the log file but not fsync'ed. What was acknowledged survives kill -9 of this
// process, as the written pages belong to the operating system; a power cut may take the last commits, never the file.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS deliveries (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    first_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_by_target ON deliveries (target, position);
`;

export const createQueue = (path: string): Queue => {
  const db = new DatabaseSync(path);
  db.exec(schema);
  const insert = db.prepare('INSERT INTO deliveries (id, target, body, due_at, first_at) VALUES (?, ?, ?, ?, ?)');
  const selectDue = db.prepare('SELECT * FROM deliveries WHERE target = ? AND due_at <= ? ORDER BY position LIMIT ?');
  const selectNext = db.prepare('SELECT min(due_at) AS at FROM deliveries WHERE target = ?');
  const remove = db.prepare('DELETE FROM deliveries WHERE id = ?');
  const postpone = db.prepare('UPDATE deliveries SET attempts = attempts + 1, due_at = ? WHERE id = ?');
  const selectCount = db.prepare('SELECT count(*) AS deliveries FROM deliveries');
  const selectTargets = db.prepare('SELECT DISTINCT target FROM deliveries');

  const inTransaction = (work: () => void) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    accept: (deliveries) => {
      if (deliveries.length === 0) return;
      inTransaction(() => {
        for (const { target, body, at } of deliveries) insert.run(randomUUID(), target, body, at, at);
      });
    },
    due: (target, now, limit) => selectDue.all(target, now, limit).map(toDelivery),
    nextDueAt: (target) => {
      const at = selectNext.get(target)?.at;
      return typeof at === 'number' ? at : undefined;
    },
    done: (ids) =>
      inTransaction(() => {
        for (const id of ids) remove.run(id);
      }),
    retry: (id, dueAt) => void postpone.run(dueAt, id),
    count: () => Number(selectCount.get()?.deliveries),
    targets: () => selectTargets.all().map(({ target }) => String(target)),
    close: () => db.close(),
  };
};

const toDelivery = (row: Record<string, unknown>): Delivery => ({
  id: String(row.id),
  target: String(row.target),
  body: String(row.body),
  attempts: Number(row.attempts),
  dueAt: Number(row.due_at),
  firstAt: Number(row.first_at),
});
