import type { CodeEntry, CodeTable } from '../code-table.ts';
import { allRegions, formerCities, formerRegions } from '../region.ts';
import { inForce } from './edition.ts';

const regionEntries = (): CodeEntry[] =>
  [...allRegions()].map(({ code, name, level, statistical }) => ({
    code,
    name,
    ...(level > 1 ? { parent: level === 2 ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00` } : {}),
    ...(statistical ? { sure: 'inferred' as const } : {}),
  }));

/** A region that was split is one entry with several codes of today. */
function formerEntries(): CodeEntry[] {
  const entries = new Map<string, CodeEntry & { replacedBy: string[] }>();
  for (const { oldCode, name, from, until, code } of [...formerCities, ...formerRegions]) {
    const key = `${oldCode}${name}${until}`;
    const known = entries.get(key);
    if (known) known.replacedBy.push(code);
    else entries.set(key, { code: oldCode, name, ...(from ? { from: String(from) } : {}), until: String(until), replacedBy: [code] });
  }
  return [...entries.values()];
}

/** Regions of today and of the past. */
export const placeTables: readonly CodeTable[] = [
  {
    name: 'region',
    title: '行政区划',
    en: 'Administrative regions to county level',
    ...inForce('GB/T 2260', '2023'),
    sure: 'derived',
    source: 'G1',
    data: 'codes/region.ts',
    remark: {
      zh: '江苏 13 个设区市、95 个县级区划由两份独立名单核对一致；统计用的开发区另作标记（推断）。年份为名单所含的最近一次变更。',
      en: 'Two independent lists agree on the 13 cities and 95 counties of Jiangsu; statistical zones are marked inferred. The year is the latest change the list holds.',
    },
    entries: regionEntries,
  },
  {
    name: 'former-region',
    title: '历史行政区划',
    en: 'Former regions: merged, split, renamed, raised or recoded since 2000',
    ...inForce('GB/T 2260', '2000–2023'),
    validFrom: '2000',
    sure: 'derived',
    source: 'G1',
    data: 'codes/region.ts',
    remark: {
      zh: '每条含起止年份与今日代码；江苏 2000 年以来完整，其他省份尽所见。',
      en: 'Each entry has its years and the codes of today; complete for Jiangsu since 2000, for the rest as far as seen.',
    },
    entries: formerEntries,
  },
];
