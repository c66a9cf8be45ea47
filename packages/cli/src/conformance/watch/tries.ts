import { type Exchange, endOf, isSameCall, isSamePlace } from './log.ts';

const isLost = ({ status, fault }: Exchange): boolean => status === null && (fault === 'drop-before' || fault === 'drop-after');

/** No answer at all, or a 5xx: it may or may not have been stored. */
export const failed = (exchange: Exchange): boolean => isLost(exchange) || (exchange.status !== null && exchange.status >= 500);

/** What came after the answer had gone out. */
export const after = (exchange: Exchange, later: readonly Exchange[]): Exchange[] => later.filter(({ at }) => at >= endOf(exchange));

/** At the same address about the same records, in part at least: a retry, even when it was built anew, and not the next batch. */
export function isTryOf(exchange: Exchange, other: Exchange): boolean {
  if (!isSamePlace(exchange, other)) return false;
  if (exchange.method === 'PUT' || exchange.body === other.body) return true;
  const ids = new Set((exchange.records ?? []).flatMap(({ sourceId }) => sourceId ?? []));
  return (other.records ?? []).some(({ sourceId }) => sourceId !== null && ids.has(sourceId));
}

export function nextTry(exchange: Exchange, log: readonly Exchange[]): Exchange | undefined {
  return log.find((other) => other !== exchange && other.at >= endOf(exchange) && isTryOf(exchange, other));
}

/** The body of an opening is the same each time: only the first that follows is a retry. */
export function sameCallAgain(exchange: Exchange, log: readonly Exchange[]): Exchange | undefined {
  return log.find((other) => other !== exchange && other.at >= endOf(exchange) && isSameCall(exchange, other));
}
