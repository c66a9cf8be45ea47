import { PostingId, type PostingLine } from '@ganghui/spec';

type Place = Pick<PostingLine, 'at' | 'postingId'>;

/** A place in the list of a market's postings, as a caller is given it: `<time of the last change>|<postingId>`. */
export const cursorOf = ({ at, postingId }: Place): string => `${at}|${postingId}`;

/** The place that a cursor names; undefined for what is none of ours. */
export function readCursor(cursor: string): Place | undefined {
  const [, at, postingId] = /^(\d{4}-[\d:.TZ-]{1,30})\|([^|]{1,140})$/.exec(cursor.slice(0, 200)) ?? [];
  return at && postingId && PostingId.safeParse(postingId).success ? { at, postingId } : undefined;
}
