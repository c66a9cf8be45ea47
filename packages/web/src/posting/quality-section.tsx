import { dimensionNames, dimensions, type Finding, type Quality } from '@ganghui/spec';
import { GradeBadge } from '../layout/grade-badge.tsx';
import { ScoreBars } from '../layout/score-bars.tsx';
import { fieldName } from '../words/field-names.ts';

const pointsText = ({ points, severity }: Finding): string =>
  points > 0 ? `扣 ${points} 分` : severity === 'warn' ? '提示，不扣分' : '不扣分';

const FindingItem = ({ finding }: { finding: Finding }) => (
  <li class={finding.points > 0 ? 'finding finding-costs' : 'finding'}>
    <div class="finding-head">
      <h3>{finding.message}</h3>
      <span class="finding-points">{pointsText(finding)}</span>
    </div>
    <dl class="finding-facts">
      <div>
        <dt>{fieldName(finding.field)}</dt>
        <dd>{finding.evidence ? <q>{finding.evidence}</q> : '没有内容'}</dd>
      </div>
      {finding.basis && (
        <div>
          <dt>依据</dt>
          <dd>{finding.basis}</dd>
        </div>
      )}
      <div>
        <dt>怎样改</dt>
        <dd>{finding.fix}</dd>
      </div>
      <div>
        <dt>规则</dt>
        <dd>{finding.rule}</dd>
      </div>
    </dl>
  </li>
);

const ScorePanel = ({ quality: { score, grade, findings } }: { quality: Quality }) => {
  const lost = findings.map(({ points }) => points).filter((points) => points > 0);
  return (
    <div class="panel">
      <p class="score">
        <span class="score-number">{score}</span>
        <span>分</span>
        <GradeBadge grade={grade} />
      </p>
      <p>{lost.length > 0 ? `100 − ${lost.join(' − ')} = ${score}` : '各项检查没有扣分。'}</p>
      <p>
        <a class="more" href="/quality">
          分数是怎么算的
        </a>
      </p>
    </div>
  );
};

/** The score, and every reason for it: what anybody needs to compute it again. */
export const QualitySection = ({ quality }: { quality: Quality }) => {
  const findings = quality.findings.toSorted((a, b) => b.points - a.points);
  const bars = dimensions.map((dimension) => {
    const value = quality.dimensions[dimension];
    return { name: dimensionNames[dimension], value, max: 100, text: String(value) };
  });
  return (
    <section class="quality" aria-labelledby="quality">
      <h2 id="quality">信息质量</h2>
      <div class="panels panels-two">
        <ScorePanel quality={{ ...quality, findings }} />
        <div class="panel">
          <ScoreBars bars={bars} />
        </div>
      </div>
      {findings.length > 0 && (
        <ul class="findings" aria-label="扣分和提示的理由">
          {findings.map((finding) => (
            <FindingItem finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
};
