import type { SearchQuery } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import type { QueryProblem } from '../query/parse-search-params.ts';
import { cityOptions, SearchForm } from './search-form.tsx';

type ProblemProps = { problem: QueryProblem; values: Pick<SearchQuery, 'text' | 'regions' | 'minPay' | 'marketId'>; markets: Market[] };

/** The form again with what could be understood, and what to write instead of the rest. */
export const QueryProblemPage = ({ problem, values, markets }: ProblemProps) => (
  <Page title="搜索条件不正确" section="search">
    <div class="hero">
      <h1>搜索条件不正确</h1>
    </div>
    <div class="notice" id="problem" role="alert">
      <p>
        <strong>{problem.detail}</strong>
      </p>
      <p>{problem.fix}</p>
    </div>
    <SearchForm values={values} cities={cityOptions([], markets)} problem={problem} />
  </Page>
);
