import type { Exchange } from './log.ts';

/** `unseen`: the occasion never came up. */
export type Judgement = { verdict: 'right' | 'wrong' | 'unseen'; shown: Exchange[] };

/** One thing a well-behaved system does. `judge` is pure: the log in the order of arrival, oldest first. */
export type Behaviour = {
  id: string;
  title: { zh: string; en: string };
  todo: { zh: string; en: string };
  judge: (log: readonly Exchange[]) => Judgement;
};

/** Wrong when any occasion went wrong (each a list of requests that show it), right when there was one at all. */
export function judged(occasions: readonly (readonly Exchange[] | 'right')[]): Judgement {
  const wrong = occasions.flatMap((occasion) => (occasion === 'right' ? [] : [occasion]));
  if (wrong.length > 0) return { verdict: 'wrong', shown: [...new Set(wrong.flat())] };
  return { verdict: occasions.length > 0 ? 'right' : 'unseen', shown: [] };
}

/** For each entry that is an occasion: the requests that show the mistake; none when it was done right. */
export const judgeEach = (
  log: readonly Exchange[],
  isOccasion: (exchange: Exchange) => boolean,
  mistake: (exchange: Exchange, later: readonly Exchange[]) => readonly Exchange[],
): Judgement =>
  judged(
    log.flatMap((exchange, at) => {
      if (!isOccasion(exchange)) return [];
      const shown = mistake(exchange, log.slice(at + 1));
      return [shown.length === 0 ? ('right' as const) : shown];
    }),
  );
