import type { PostingContent } from '@ganghui/spec';

type Dated = Pick<PostingContent, 'provenance' | 'updatedAt'>;

/** Whether the market itself said this field, and it could be read. */
export const says = ({ provenance }: Pick<PostingContent, 'provenance'>, pointer: string): boolean =>
  (provenance[pointer]?.confidence ?? 0) > 0;

const clockSkew = 5 * 60_000;

/**
 * When the market says it last changed this; undefined when it does not say. A time that was in the future when it came is from a
 * wrong clock: it would keep every later update out.
 */
export function saidUpdate(posting: Dated, receivedAt: string): number | undefined {
  const updated = Date.parse(posting.updatedAt);
  return says(posting, '/updatedAt') && updated <= Date.parse(receivedAt) + clockSkew ? updated : undefined;
}
