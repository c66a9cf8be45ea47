import type { DatabaseSync } from 'node:sqlite';
import { columnWeights } from './posting-words.ts';

const columns = Object.keys(columnWeights);
const passes = 'p.valid >= :at AND p.pay >= :pay AND (:market IS NULL OR p.market = :market)';
const inRegions = 'p.region IN (SELECT value FROM json_each(:regions))';
// CROSS JOIN fixes the order: words first, so that bm25 is computed only for rows that passed the filters.
const matched = 'words CROSS JOIN posting p ON p.id = words.rowid WHERE words MATCH :match';
const rank = `bm25(words, ${Object.values(columnWeights).join(', ')})`;
const newest = 'p.published DESC, p.posting_id';
// Left to itself SQLite takes the region index and sorts a whole city for its first twenty postings.
const postings = 'posting p INDEXED BY posting_newest';
const page = 'LIMIT :limit OFFSET :cursor';

export const prepareStatements = (db: DatabaseSync) => ({
  position: db.prepare('SELECT position FROM feed'),
  move: db.prepare('UPDATE feed SET position = :position'),
  documents: db.prepare('SELECT count(*) AS documents FROM posting'),
  idOf: db.prepare('SELECT id FROM posting WHERE posting_id = :postingId'),
  put: db.prepare(`
    INSERT INTO posting (posting_id, revision, market, region, pay, valid, published, score, grade)
    VALUES (:postingId, :revision, :market, :region, :pay, :valid, :published, :score, :grade) RETURNING id`),
  putSummary: db.prepare('INSERT INTO summary VALUES (?, ?)'),
  putWords: db.prepare(`INSERT INTO words (rowid, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`),
  remove: db.prepare('DELETE FROM posting WHERE id = ?'),
  removeSummary: db.prepare('DELETE FROM summary WHERE id = ?'),
  removeWords: db.prepare('DELETE FROM words WHERE rowid = ?'),
  rescore: db.prepare('UPDATE posting SET score = :score, grade = :grade WHERE posting_id = :postingId AND revision = :revision'),
  summary: db.prepare('SELECT body, score, grade FROM posting JOIN summary USING (id) WHERE id = ?'),
  // The covering index comes in the order of the groups. Rows found by words do not, and sorting them costs more than
  // finding them: they leave as a list of region and grade (320115 and 1: 3201151) and are counted outside.
  countAll: db.prepare(`SELECT region, grade, count(*) AS count FROM posting p WHERE ${passes} GROUP BY region, grade`),
  listMatched: db.prepare(`SELECT group_concat(p.region * 10 + p.grade) AS list FROM ${matched} AND ${passes}`),
  pageAll: db.prepare(`SELECT p.id FROM ${postings} WHERE ${passes} ORDER BY ${newest} ${page}`),
  pageAllIn: db.prepare(`SELECT p.id FROM ${postings} WHERE ${passes} AND ${inRegions} ORDER BY ${newest} ${page}`),
  pageMatched: db.prepare(`SELECT p.id FROM ${matched} AND ${passes} ORDER BY ${rank}, ${newest} ${page}`),
  pageMatchedIn: db.prepare(`SELECT p.id FROM ${matched} AND ${passes} AND ${inRegions} ORDER BY ${rank}, ${newest} ${page}`),
});
export type Statements = ReturnType<typeof prepareStatements>;
