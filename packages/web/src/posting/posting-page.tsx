import type { OpenedPosting } from '@ganghui/core';
import type { Market, Posting } from '@ganghui/spec';
import { GradeBadge } from '../layout/grade-badge.tsx';
import { Page } from '../layout/page.tsx';
import { publishedText } from '../words/dates.ts';
import { monthlyText, payText } from '../words/pay-text.ts';
import { ContactPanel } from './contact-panel.tsx';
import { employerFacts, FactList, PostingFacts, placeText } from './posting-facts.tsx';
import { ProvenanceDetails } from './provenance-details.tsx';
import { QualitySection } from './quality-section.tsx';
import { SourcePanel } from './source-panel.tsx';

type PostingPageProps = OpenedPosting & { markets: Market[]; now: Date };

const Head = ({ posting, quality, now }: PostingPageProps) => {
  const monthly = monthlyText(posting.pay);
  const place = placeText(posting.place);
  return (
    <header class="posting-head">
      <h1>{posting.title}</h1>
      <p class="pay pay-large">{payText(posting.pay)}</p>
      {monthly && <p class="quiet">{monthly}</p>}
      <p class="posting-who">
        <span>{posting.employer.name ?? '用人单位未写明'}</span>
        {place && <span>{place}</span>}
      </p>
      <p class="card-meta">
        <span>
          <time datetime={posting.publishedAt}>{publishedText(posting.publishedAt, now)}</time>
          {' 发布'}
        </span>
        <a class="grade-link" href="#quality">
          <GradeBadge grade={quality.grade} score={quality.score} />
          <span class="unseen">，查看理由</span>
        </a>
      </p>
    </header>
  );
};

const Description = ({ posting }: { posting: Posting }) => (
  <>
    <section aria-labelledby="work">
      <h2 id="work">工作内容与要求</h2>
      <p class="description">{posting.description || '没有写工作内容。'}</p>
    </section>
    {posting.benefits.length > 0 && (
      <section aria-labelledby="benefits">
        <h2 id="benefits">福利待遇</h2>
        <ul class="chips">
          {posting.benefits.map((benefit) => (
            <li>{benefit}</li>
          ))}
        </ul>
      </section>
    )}
  </>
);

const Where = ({ place }: Pick<Posting, 'place'>) => (
  <section aria-labelledby="where">
    <h2 id="where">工作地点</h2>
    <p>{placeText(place) || '没有写明'}</p>
    {place.address && <p>{place.address}</p>}
  </section>
);

const Employer = ({ employer }: Pick<Posting, 'employer'>) => (
  <section aria-labelledby="employer">
    <h2 id="employer">用人单位</h2>
    <p>
      <strong>{employer.name ?? '没有写明'}</strong>
    </p>
    <FactList facts={employerFacts(employer)} />
    {employer.intro && <p class="description">{employer.intro}</p>}
  </section>
);

export const PostingPage = (props: PostingPageProps) => {
  const { posting, quality, duplicates, markets, now } = props;
  const market = markets.find(({ id }) => id === posting.marketId);
  const description = `${posting.title}，${payText(posting.pay)}，${posting.employer.name ?? ''}`;
  return (
    <Page title={posting.title} description={description} section={null}>
      <article>
        <Head {...props} />
        <div class="columns">
          <div class="posting-body">
            <section aria-labelledby="facts">
              <h2 id="facts">基本情况</h2>
              <PostingFacts posting={posting} now={now} />
            </section>
            <Description posting={posting} />
            <Where place={posting.place} />
            <Employer employer={posting.employer} />
          </div>
          <div class="side">
            <ContactPanel posting={posting} market={market} />
            <SourcePanel posting={posting} markets={markets} duplicates={duplicates} />
          </div>
        </div>
        <QualitySection quality={quality} />
        <ProvenanceDetails provenance={posting.provenance} />
        <p>
          <a class="more" href="/">
            返回找岗位
          </a>
        </p>
      </article>
    </Page>
  );
};
