import type { Market } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import type { QueryProblem } from '../query/parse-search-params.ts';
import { cityOptions, SearchForm } from './search-form.tsx';

/** The form again, with what was written and what to write instead. */
export const QueryProblemPage = ({ problem, url, markets }: { problem: QueryProblem; url: URL; markets: Market[] }) => {
  const text = (url.searchParams.get('q') ?? '').slice(0, 100);
  return (
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
      <SearchForm values={{ text, regions: [], minPay: null, marketId: null }} cities={cityOptions([], markets)} problem={problem} />
    </Page>
  );
};
