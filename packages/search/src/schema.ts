import { columnWeights } from './posting-words.ts';

// "GHSI" in the file header: a file of another program is not ours, whatever its version says.
export const applicationId = 0x47485349;
/** Raise it with any change of the tables, the tokens or the columns: older files are thrown away and rebuilt from the feed. */
export const schemaVersion = 1;

// The full-text table keeps no text (content=''). The `ascii` tokenizer takes every character beyond ASCII for a letter, so it cuts
// at our blanks only and never disagrees with our own tokens over a newer Unicode.
export const schema = `
  CREATE TABLE feed (position INTEGER NOT NULL);
  INSERT INTO feed VALUES (0);
  CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    posting_id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    market TEXT NOT NULL,
    region INTEGER NOT NULL,
    pay REAL NOT NULL,
    valid INTEGER NOT NULL,
    published INTEGER NOT NULL,
    score REAL NOT NULL,
    grade INTEGER NOT NULL
  );
  CREATE INDEX posting_counted ON posting (region, grade, valid, pay, market);
  CREATE INDEX posting_newest ON posting (published DESC, posting_id, region, valid, pay, market);
  CREATE TABLE summary (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    ${Object.keys(columnWeights).join(', ')},
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '+#.'"
  );
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;
