import type { SearchQuery, SearchResult } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import { filtersOf } from './filters.ts';
import { ActiveFilters, NothingFound, type Remedy, ResultList } from './result-list.tsx';
import { SearchAside } from './search-aside.tsx';
import { cityOptions, SearchForm } from './search-form.tsx';

type SearchPageProps = { query: SearchQuery; result: SearchResult; remedies: Remedy[]; markets: Market[]; now: Date };

const Hero = () => (
  <div class="hero">
    <h1>在全省找工作</h1>
    <p>各市公共人力资源市场发布的岗位汇在一处，免费查询；每个岗位都有质量分和扣分理由。</p>
  </div>
);

export const SearchPage = ({ query, result, remedies, markets, now }: SearchPageProps) => {
  const filters = filtersOf(query, markets);
  const title = query.text ? `${query.text} 的岗位` : '找岗位';
  const last = query.cursor + result.items.length;
  return (
    <Page title={title} section="search">
      <Hero />
      <SearchForm values={query} cities={cityOptions(result.facets.city, markets)} problem={null} />
      <div class="columns">
        <section class="results" aria-labelledby="count">
          <div class="results-head">
            <h2 id="count">{`共 ${result.total} 个岗位`}</h2>
            {result.items.length > 0 && result.total > result.items.length && (
              <p class="results-range">{`第 ${query.cursor + 1}–${last} 个`}</p>
            )}
          </div>
          {filters.length > 0 && <ActiveFilters filters={filters} />}
          {result.total === 0 ? <NothingFound remedies={remedies} /> : <ResultList query={query} result={result} now={now} />}
        </section>
        <SearchAside query={query} facets={result.facets} />
      </div>
    </Page>
  );
};
