import type { Grade } from '@ganghui/spec';
import { levelOf } from '../words/grade-words.ts';

/** The grade in words and numbers; colour only repeats it. */
export const GradeBadge = ({ grade, score }: { grade: Grade; score: number }) => (
  <span class={`grade grade-${levelOf(grade)}`}>
    <span class="grade-name">质量{grade}</span>
    <span class="grade-score">{score} 分</span>
  </span>
);
