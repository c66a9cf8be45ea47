import type { Grade } from '@ganghui/spec';
import { levelOf } from '../words/grade-words.ts';

/** The grade in words, with the score where it does not stand beside; colour only repeats it. */
export const GradeBadge = ({ grade, score }: { grade: Grade; score?: number }) => (
  <span class={`grade grade-${levelOf(grade)}`}>
    <span>{`质量${grade}`}</span>
    {score !== undefined && <span class="grade-score">{`${score} 分`}</span>}
  </span>
);
