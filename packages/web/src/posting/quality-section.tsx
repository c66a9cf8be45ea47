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
    </dl>
    <p class="quiet">{`规则 ${finding.rule}`}</p>
  </li>
);

/** The score, and every reason for it: what anybody needs to compute it again. */
export const QualitySection = ({ quality }: { quality: Quality }) => {
  const findings = quality.findings.toSorted((a, b) => b.points - a.points);
  const lost = findings.map(({ points }) => points).filter((points) => points > 0);
  return (
    <section class="quality" aria-labelledby="quality">
      <h2 id="quality">信息质量</h2>
      <div class="quality-grid">
        <div class="panel">
          <p class="score">
            <span class="score-number">{quality.score}</span> 分
          </p>
          <p>
            <GradeBadge grade={quality.grade} score={quality.score} />
          </p>
          <p>{lost.length > 0 ? `100 − ${lost.join(' − ')} = ${quality.score}` : '满分，没有扣分。'}</p>
          <ScoreBars
            bars={dimensions.map((dimension) => {
              const value = quality.dimensions[dimension];
              return { name: dimensionNames[dimension], value, max: 100, text: String(value) };
            })}
          />
          <p>
            <a class="more" href="/quality">
              分数是怎么算的
            </a>
          </p>
        </div>
        <div>
          {findings.length > 0 ? (
            <ul class="findings">
              {findings.map((finding) => (
                <FindingItem finding={finding} />
              ))}
            </ul>
          ) : (
            <p class="panel">各项检查都通过，没有发现问题。</p>
          )}
        </div>
      </div>
    </section>
  );
};
