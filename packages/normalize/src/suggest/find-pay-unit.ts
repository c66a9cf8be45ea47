import type { Profile } from '@ganghui/spec';
import { type Draft, quoted } from './draft.ts';
import type { Column } from './match-columns.ts';

const bare = /^\d{1,7}(?:\.\d{1,2})?(?:\s*[-~—–～至到]+\s*\d{1,7}(?:\.\d{1,2})?)?$/;

const periods: readonly (readonly [RegExp, string])[] = [
  [/[/每按]\s*小?时|时薪|hourly/i, '小时'],
  [/[/每按]\s*[天日]|日薪|daily/i, '天'],
  [/[/每按]\s*周|周薪|weekly/i, '周'],
  [/[/每按]\s*年|年薪|年收入|annual|yearly/i, '年'],
  [/[/每按]\s*月|月薪|月工资|月收入|month|yuexin/i, '月'],
];

const unitIn = (name: string): Profile['salaryUnit'] =>
  /万元?|[(（]w/i.test(name)
    ? 'ten-thousand'
    : /千元?|[(（]k/i.test(name)
      ? 'thousand'
      : /元|rmb|cny|yuan/i.test(name)
        ? 'yuan'
        : undefined;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function payColumns(draft: Draft): Column[] {
  const names = [draft.fields.salary, draft.fields.salaryMin, draft.fields.salaryMax];
  return draft.matched.columns.filter(({ name }) => names.includes(name));
}

/** The unit of bare amounts and the period, where the header says them or the amounts can be nothing else. */
export function findPayUnit(draft: Draft): Profile['salaryUnit'] {
  const columns = payColumns(draft);
  const cells = columns.flatMap(({ features }) => features.values);
  const plain = cells.filter((cell) => bare.test(cell.trim()));
  const said = columns.map(({ name }) => name).join(' ');
  const hasOwnPeriod = cells.filter((cell) => /[/每按](?:月|天|日|年|小?时|周|次|件)|[年月日时]薪/.test(cell)).length > cells.length / 2;
  const period = periods.find(([pattern]) => pattern.test(said))?.[1];
  if (period && !hasOwnPeriod && draft.fields.salaryPeriod === undefined) {
    draft.fields.salaryPeriod = { value: period };
    draft.notes.push(`列名${columns.map(({ name }) => quoted(name)).join('、')}写明按${period}计薪，已写入 salaryPeriod。`);
  }
  if (plain.length === 0 || plain.length < cells.length / 3) return undefined;
  const unit = unitIn(said);
  if (unit) return unit;
  const middle = median(plain.map((cell) => Number.parseFloat(cell)).filter((amount) => amount > 0));
  if (middle <= 0 || middle >= 100) return undefined;
  const guessed = period === '年' ? 'ten-thousand' : period === '天' || period === '小时' ? 'yuan' : 'thousand';
  draft.notes.push(
    `薪资都是小数目（例如 ${plain[0]}），按${guessed === 'thousand' ? '千元' : guessed === 'yuan' ? '元' : '万元'}理解，请核对 salaryUnit。`,
  );
  return guessed;
}
