import type { MarketReport } from '@ganghui/spec';
import { postingUrl } from '../query/search-url.ts';

type TopFinding = MarketReport['topFindings'][number];

const TopFindingItem = ({ finding: { rule, message, fix, count, pointsLost, example } }: { finding: TopFinding }) => (
  <li class={pointsLost > 0 ? 'finding finding-costs' : 'finding'}>
    <div class="finding-head">
      <h3>{message}</h3>
      <span class="finding-points">{pointsLost > 0 ? `${count} 个岗位，共扣 ${pointsLost} 分` : `${count} 个岗位，不扣分`}</span>
    </div>
    <dl class="finding-facts">
      <div>
        <dt>怎样改</dt>
        <dd>{fix}</dd>
      </div>
      <div>
        <dt>规则</dt>
        <dd>{rule}</dd>
      </div>
      <div>
        <dt>例子</dt>
        <dd>
          <a href={postingUrl(example)}>{example}</a>
        </dd>
      </div>
    </dl>
  </li>
);

export const TopFindings = ({ findings }: { findings: readonly TopFinding[] }) => (
  <section aria-labelledby="top-findings">
    <h2 id="top-findings">最该先改的问题</h2>
    {findings.length > 0 ? (
      <ol class="findings">
        {findings.map((finding) => (
          <TopFindingItem finding={finding} />
        ))}
      </ol>
    ) : (
      <p class="empty">没有发现问题。</p>
    )}
  </section>
);
