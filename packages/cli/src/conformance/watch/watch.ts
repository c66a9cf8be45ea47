import type { Behaviour, Judgement } from './behaviour.ts';
import { content } from './behaviours/content.ts';
import { fullSets } from './behaviours/full-sets.ts';
import { retrying } from './behaviours/retrying.ts';
import { waiting } from './behaviours/waiting.ts';
import type { Exchange } from './log.ts';

export const behaviours: readonly Behaviour[] = [...waiting, ...retrying, ...content, ...fullSets];

export type Watched = { behaviour: Behaviour } & Judgement;

/** What the log shows of each behaviour. Pure: the same log, the same verdicts. */
export function watch(log: readonly Exchange[]): Watched[] {
  const inOrder = [...log].sort((a, b) => a.at - b.at);
  return behaviours.map((behaviour) => ({ behaviour, ...behaviour.judge(inOrder) }));
}
