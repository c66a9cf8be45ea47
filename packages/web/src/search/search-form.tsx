import type { SearchQuery, SearchResult } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { cityOf } from '@ganghui/spec/codes';
import type { QueryProblem } from '../query/parse-search-params.ts';
import { placeName } from '../query/read-city.ts';

type CityOption = { value: string; name: string };
type Values = Pick<SearchQuery, 'text' | 'regions' | 'minPay' | 'marketId'>;
type FormProps = { values: Values; cities: CityOption[]; problem: QueryProblem | null };

const payChoices = [3000, 5000, 8000, 10000, 15000];

/** Cities that have postings first, with how many; then every other city that has a market. */
export function cityOptions(facet: SearchResult['facets']['city'], markets: readonly Market[]): CityOption[] {
  const options = new Map(facet.map(({ value, name, count }) => [value, `${name}（${count}）`]));
  for (const { region } of markets) {
    const code = cityOf(region);
    if (!options.has(code)) options.set(code, placeName(code));
  }
  return [...options].map(([value, name]) => ({ value, name }));
}

const CitySelect = ({ values: { regions }, cities, problem }: FormProps) => {
  const chosen = regions.join(',');
  // Counties and several cities at once come from links; the form must not lose them.
  const listed = chosen === '' || cities.some(({ value }) => value === chosen);
  return (
    <div class="field">
      <label for="city">城市</label>
      <select id="city" name="city" aria-describedby={problem?.field === 'city' ? 'problem' : undefined}>
        <option value="">全部城市</option>
        {!listed && (
          <option value={chosen} selected>
            {regions.map(placeName).join('、')}
          </option>
        )}
        {cities.map(({ value, name }) => (
          <option value={value} selected={value === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const PaySelect = ({ minPay }: Pick<Values, 'minPay'>) => {
  const choices = minPay === null || payChoices.includes(minPay) ? payChoices : [...payChoices, minPay].sort((a, b) => a - b);
  return (
    <div class="field">
      <label for="minPay">最低月薪</label>
      <select id="minPay" name="minPay">
        <option value="">不限</option>
        {choices.map((yuan) => (
          <option value={yuan} selected={yuan === minPay}>
            {`${yuan} 元以上`}
          </option>
        ))}
      </select>
    </div>
  );
};

export const SearchForm = (props: FormProps) => {
  const { values, problem } = props;
  return (
    <search>
      <form class="search" action="/" method="get">
        <div class="field field-words">
          <label for="q">岗位、单位或技能</label>
          <input
            id="q"
            name="q"
            type="search"
            value={values.text}
            maxlength={100}
            placeholder="例如 数控车工"
            autocomplete="off"
            enterkeyhint="search"
            aria-invalid={problem?.field === 'q' ? 'true' : undefined}
            aria-describedby={problem?.field === 'q' ? 'problem' : undefined}
          />
        </div>
        <CitySelect {...props} />
        <PaySelect minPay={values.minPay} />
        {values.marketId && <input type="hidden" name="market" value={values.marketId} />}
        <button class="button" type="submit">
          搜索
        </button>
      </form>
    </search>
  );
};
