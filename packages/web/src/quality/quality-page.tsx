import { dimensionNames, dimensions } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import { dimensionMeanings, grades, levelOf } from '../words/grade-words.ts';

/** What the grades mean, for whoever asks why a posting has one. */
export const QualityPage = () => (
  <Page title="质量说明" section="quality">
    <div class="hero">
      <h1>质量分和等级是怎么定的</h1>
      <p>每个岗位从 100 分起，由公开的规则逐条检查，查到问题就扣分。扣了多少、为什么扣、怎样改，都写在岗位页里，谁都可以重算。</p>
    </div>
    <section aria-labelledby="grade-meanings">
      <h2 id="grade-meanings">四个等级</h2>
      <dl class="facts meanings">
        {grades.map(({ grade, from, meaning }) => (
          <div>
            <dt>
              <span class={`grade grade-${levelOf(grade)}`}>{grade}</span>
            </dt>
            <dd>{`${from > 0 ? `${from} 分及以上` : '60 分以下'}。${meaning}`}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="dimension-meanings">
      <h2 id="dimension-meanings">六个方面</h2>
      <p>按国家标准 GB/T 36344-2018《信息技术 数据质量评价指标》。涉及就业歧视、欺诈和隐私的问题只扣总分，不计入这六个方面。</p>
      <dl class="facts meanings">
        {dimensions.map((dimension) => (
          <div>
            <dt>{dimensionNames[dimension]}</dt>
            <dd>{dimensionMeanings[dimension]}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="limits">
      <h2 id="limits">分数不说明什么</h2>
      <p>质量分只看招聘信息写得是否齐全、规范、前后一致，不评价用人单位的好坏，也不代表市场担保。应聘前请自己核实。</p>
      <p>要求交钱、扣押证件、冒用单位名称等问题，一经发现不予发布，或先由市场工作人员核实再决定是否发布。</p>
    </section>
  </Page>
);
