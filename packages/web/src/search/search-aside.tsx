import type { SearchQuery, SearchResult } from '@ganghui/core';
import { searchUrl } from '../query/search-url.ts';

const mostCities = 13;

const CityLinks = ({ query, cities }: { query: SearchQuery; cities: SearchResult['facets']['city'] }) => (
  <section class="panel" aria-labelledby="by-city">
    <h2 id="by-city">按城市看</h2>
    <ul class="facets">
      {cities.slice(0, mostCities).map(({ value, name, count }) => (
        <li>
          <a href={searchUrl(query, { regions: [value], cursor: 0 })} aria-current={query.regions.join() === value ? 'true' : undefined}>
            <span>{name}</span>
            <span class="facet-count">{`${count} 个`}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** Beside the results: other cities, and what the grades mean. */
export const SearchAside = ({ query, facets }: { query: SearchQuery; facets: SearchResult['facets'] }) => (
  <aside class="side" aria-label="更多">
    {facets.city.length > 0 && <CityLinks query={query} cities={facets.city} />}
    <section class="panel" aria-labelledby="by-grade">
      <h2 id="by-grade">质量等级</h2>
      <p>每个岗位都按国家标准 GB/T 36344 的六个方面打分，扣分的理由写在岗位页里。</p>
      {facets.grade.length > 0 && (
        <ul class="grade-counts">
          {facets.grade.map(({ name, count }) => (
            <li>
              <span>{name}</span>
              <span class="facet-count">{`${count} 个`}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="more" href="/quality">
          等级是怎么定的
        </a>
      </p>
    </section>
  </aside>
);
