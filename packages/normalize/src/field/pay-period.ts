import type { PayPeriod } from '@ganghui/spec';

const units: readonly [string, PayPeriod][] = [
  ['个?小时|时(?!间)|h(?:our)?', 'hour'],
  ['课时|件|次|单|趟|节|场|台|吨|个(?!月|小时)|米|方|票|车|平方米|平米', 'piece'],
  ['周|星期|week', 'week'],
  ['天|日|day', 'day'],
  ['个?月|month|mon', 'month'],
  ['年|year', 'year'],
];
// 元/月, 8千/月, 以上/年, 每小时20: right beside an amount, unlike 每天8小时.
const beside = units.map(
  ([unit, period]) =>
    [
      new RegExp(`(?:[\\d千万kw百元上下内起)]/|^/|元|[\\d千万kw百元]每)(?:人/)?(?:${unit})(?!薪|底|终)|每(?:${unit})\\d{2}`),
      period,
    ] as const,
);
const words: readonly [RegExp, PayPeriod][] = [
  [/年薪|年收入|年包|年总包|按年/, 'year'],
  [/月薪|月工资|月收入|月入|月综合|综合月|按月|月结/, 'month'],
  [/周薪|按周|周结/, 'week'],
  [/日薪|日工资|日结|按天|按日/, 'day'],
  [/时薪|小时工资|小时工|计时|按小时/, 'hour'],
  [/计件|按件|件结/, 'piece'],
];

/** From words around an amount: 元/月, 每小时, 年薪; undefined when unsaid. 元/课时 pays by the piece. */
export function periodIn(text: string): PayPeriod | undefined {
  if (/[/每]课时/.test(text)) return 'piece';
  // 日结 says when, /小时 says for what: a unit beside the amount goes first.
  return beside.find(([unit]) => unit.test(text))?.[1] ?? words.find(([word]) => word.test(text))?.[1];
}

const alone = units.map(([unit, period]) => [new RegExp(`^(?:元|/|每|按|一)*(?:${unit})(?:薪|结|计)?$`), period] as const);

/** A column that says the period alone: 月, 元/月, 月薪, month. */
export function periodOf(raw: string): PayPeriod | undefined {
  const text = raw.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return periodIn(text) ?? alone.find(([unit]) => unit.test(text))?.[1];
}
