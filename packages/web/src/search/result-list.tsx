import type { SearchQuery, SearchResult } from '@ganghui/core';
import { searchUrl } from '../query/search-url.ts';
import type { Filter } from './filters.ts';
import { PostingCard } from './posting-card.tsx';

/** A filter, and how many postings the search finds without it. */
export type Remedy = Filter & { total: number };

export const ActiveFilters = ({ filters }: { filters: Filter[] }) => (
  <div class="filters">
    <h3 class="unseen">已选条件</h3>
    <ul>
      {filters.map(({ name, without }) => (
        <li>
          <a href={searchUrl(without)}>
            <span class="unseen">去掉条件：</span>
            {name}
            <span class="filter-cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a class="filters-clear" href="/">
            全部清除
          </a>
        </li>
      )}
    </ul>
  </div>
);

export const NothingFound = ({ remedies }: { remedies: Remedy[] }) => {
  const helpful = remedies.filter(({ total }) => total > 0);
  if (remedies.length === 0) return <p class="empty">现在还没有公开的岗位，各市市场报送后会出现在这里。</p>;
  return (
    <div class="empty">
      <p>
        {helpful.length > 0
          ? '没有同时满足这些条件的岗位。可以去掉其中一个：'
          : '去掉任何一个条件也没有岗位，换一个词试试，例如只写“车工”。'}
      </p>
      <ul>
        {helpful.map(({ name, without, total }) => (
          <li>
            <a href={searchUrl(without)}>{`去掉“${name}”`}</a>
            {`，有 ${total} 个岗位`}
          </li>
        ))}
        <li>
          <a href="/">看全部岗位</a>
        </li>
      </ul>
    </div>
  );
};

export const Pagination = ({ query, result }: { query: SearchQuery; result: SearchResult }) => {
  const { cursor, limit } = query;
  if (cursor === 0 && result.next === null) return null;
  return (
    <nav class="paging" aria-label="分页">
      {cursor > 0 && <a href={searchUrl(query)}>回到首页</a>}
      {cursor > limit && (
        <a rel="prev" href={searchUrl(query, { cursor: cursor - limit })}>
          上一页
        </a>
      )}
      {result.next !== null && (
        <a rel="next" class="button" href={searchUrl(query, { cursor: result.next })}>
          下一页
        </a>
      )}
    </nav>
  );
};

export const ResultList = ({ query, result, now }: { query: SearchQuery; result: SearchResult; now: Date }) => {
  if (result.items.length === 0)
    return (
      <p class="empty">
        这一页已经没有岗位了。<a href={searchUrl(query)}>回到首页</a>
      </p>
    );
  return (
    <>
      <ol class="cards" start={query.cursor + 1}>
        {result.items.map((posting) => (
          <PostingCard posting={posting} now={now} />
        ))}
      </ol>
      <Pagination query={query} result={result} />
    </>
  );
};
