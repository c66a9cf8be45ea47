import { dimensionNames, dimensions, type MarketReport } from '@ganghui/spec';
import { statusNames } from '@ganghui/spec/codes';
import { GradeBadge } from '../layout/grade-badge.tsx';
import { Page } from '../layout/page.tsx';
import { ScoreBars } from '../layout/score-bars.tsx';
import { timeText } from '../words/dates.ts';
import { grades } from '../words/grade-words.ts';
import { postingsOfMarket } from './markets-page.tsx';
import { TopFindings } from './top-findings.tsx';

type ReportProps = { report: MarketReport };

const Counts = ({ report }: ReportProps) => {
  const counts = [
    { name: statusNames.published, value: report.published },
    { name: statusNames.held, value: report.held },
    { name: statusNames.suspended, value: report.suspended },
    { name: statusNames.closed, value: report.closed },
    { name: '与别处重复', value: report.duplicated },
  ];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">岗位数</h2>
      <dl class="counts">
        {counts.map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Scores = ({ report: { meanScore, grade, published } }: ReportProps) => (
  <section class="panel" aria-labelledby="mean">
    <h2 id="mean">平均质量分</h2>
    {meanScore === null || grade === null ? (
      <p>现在没有公开的岗位，没有分数。</p>
    ) : (
      <>
        <p class="score">
          <span class="score-number">{meanScore}</span>
          <span>分</span>
          <GradeBadge grade={grade} />
        </p>
        <p class="quiet">{`公开的 ${published} 个岗位的平均`}</p>
      </>
    )}
  </section>
);

const GradeDistribution = ({ report: { grades: counts, published } }: ReportProps) => (
  <section class="panel" aria-labelledby="grades">
    <h2 id="grades">等级分布</h2>
    <ScoreBars
      bars={grades.map(({ grade }) => ({ name: grade, value: counts[grade] ?? 0, max: published, text: `${counts[grade] ?? 0} 个` }))}
    />
    <p>
      <a class="more" href="/quality">
        等级是怎么定的
      </a>
    </p>
  </section>
);

const Dimensions = ({ report: { dimensions: scores } }: ReportProps) =>
  scores && (
    <section class="panel" aria-labelledby="dimensions">
      <h2 id="dimensions">六个方面</h2>
      <ScoreBars
        bars={dimensions.map((dimension) => ({
          name: dimensionNames[dimension],
          value: scores[dimension],
          max: 100,
          text: String(scores[dimension]),
        }))}
      />
    </section>
  );

export const MarketPage = ({ report }: ReportProps) => {
  const { market, asOf, topFindings, ruleSet } = report;
  return (
    <Page title={`${market.name}质量报告`} section={null}>
      <div class="hero">
        <h1>{market.name}</h1>
        <p>{`招聘信息质量报告，${market.city}，编号 ${market.id}`}</p>
        <p class="links">
          <a class="more" href={postingsOfMarket(market.id)}>
            看这个市场的岗位
          </a>
          <a class="more" href="/markets">
            全部市场
          </a>
        </p>
      </div>
      <Counts report={report} />
      <div class="panels">
        <Scores report={report} />
        <GradeDistribution report={report} />
        <Dimensions report={report} />
      </div>
      <TopFindings findings={topFindings} />
      <p class="quiet">{`数据截至共享流序号 ${asOf.sequence}（北京时间 ${timeText(asOf.at)}），规则集 ${ruleSet}。`}</p>
    </Page>
  );
};
