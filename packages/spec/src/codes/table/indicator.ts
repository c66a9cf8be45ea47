import type { CodeEntry, CodeTable } from '../code-table.ts';
import { allIndicators, isClashing } from '../indicator.ts';
import { ours } from './edition.ts';

/** One entry a code; `also` says what it means where. */
function indicatorEntries(): CodeEntry[] {
  const meanings = Map.groupBy(allIndicators(), ({ code }) => code);
  return [...meanings].map(([code, seen]) => ({
    code,
    name: seen[0]?.name ?? code,
    also: [...new Set(seen.map(({ locality, name }) => `${locality}：${name}`))],
    sure: isClashing(code) ? 'derived' : 'quoted',
  }));
}

/** The indicator codes of local systems. */
export const indicatorTables: readonly CodeTable[] = [
  {
    ...ours,
    name: 'indicator',
    title: '指标代码（三地所见）',
    en: 'Indicator codes as three local systems use them',
    sure: 'quoted',
    source: 'S10 S11 S12',
    data: 'codes/indicator.ts',
    remark: {
      zh: '“又称”为各地的含义；标“归纳”的代码在各地所指不同，不可只凭代码名对接。',
      en: '"also" says what a code means where; one marked derived means different things in different places.',
    },
    entries: indicatorEntries,
  },
];
