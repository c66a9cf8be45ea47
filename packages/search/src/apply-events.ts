import type { Rescore } from '@ganghui/core';
import type { FeedEvent, PostingChange } from '@ganghui/spec';
import { type IndexFile, transaction } from './index-file.ts';
import { gradeNumber, rowOf, summaryOf } from './posting-row.ts';
import { wordsOf } from './posting-words.ts';
import type { Statements } from './statements.ts';

export const positionOf = ({ position }: Statements): number => position.get()?.position as number;

/** The position is read inside the write lock: of two appliers the later one leaves out what the earlier has done. */
export const applyEvents = ({ db, statements }: IndexFile, events: readonly FeedEvent[]): void =>
  transaction(db, 'IMMEDIATE', () => {
    let position = positionOf(statements);
    for (const { sequence, subject, data } of events) {
      if (sequence <= position) continue;
      if (sequence !== position + 1) throw new Error(`the search index stands at ${position}: it cannot apply ${sequence}`);
      remove(statements, subject);
      if (data.live && data.posting.status === 'published') put(statements, data);
      position = sequence;
    }
    statements.move.run({ position });
  });

export function applyScores({ db, statements }: IndexFile, scores: readonly Rescore[]): void {
  if (scores.length === 0) return;
  transaction(db, 'IMMEDIATE', () => {
    for (const { postingId, revision, score, grade } of scores)
      statements.rescore.run({ postingId, revision, score, grade: gradeNumber(grade) });
  });
}

function remove({ idOf, remove, removeSummary, removeWords }: Statements, postingId: string): void {
  const id = idOf.get({ postingId })?.id;
  if (id === undefined) return;
  for (const statement of [remove, removeSummary, removeWords]) statement.run(id);
}

function put({ put, putSummary, putWords }: Statements, { posting, quality }: PostingChange): void {
  const id = put.get(rowOf(posting, quality))?.id as number;
  putSummary.run(id, JSON.stringify(summaryOf(posting)));
  putWords.run(id, ...wordsOf(posting));
}
