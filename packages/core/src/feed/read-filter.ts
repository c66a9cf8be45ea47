import type { FeedFilter } from '@ganghui/spec';
import { occupations } from '@ganghui/spec/codes/occupation';
import { formerCities, formerRegions, regionByCode } from '@ganghui/spec/codes/region';

/** The first code of a filter that names nothing, and what to write instead; undefined when all are known. The shape is checked before. */
export function unknownCode({
  city,
  occupation,
}: Pick<FeedFilter, 'city' | 'occupation'>): { member: 'city' | 'occupation'; code: string; fix: string } | undefined {
  const region = city.find((code) => !regionByCode(code));
  if (region !== undefined) return { member: 'city', code: region, fix: regionFix(region) };
  const trade = occupation.find((code) => !occupations().some((each) => each.code === code || each.code.startsWith(`${code}-`)));
  if (trade !== undefined) return { member: 'occupation', code: trade, fix: occupationFix(trade) };
  return undefined;
}

function regionFix(code: string): string {
  const now = [...formerRegions, ...formerCities].filter(({ oldCode }) => oldCode === code).map((each) => each.code);
  if (now.length > 0) return `区划代码 ${code} 已停用，请写现行代码：${now.join('、')}。`;
  return `行政区划代码表中没有 ${code}。请写六位现行代码，如 320000（全省）、320100（南京市）、320115（江宁区）。`;
}

const occupationFix = (code: string): string =>
  `职业分类大典（2022 年版）中没有 ${code}。请写大类到细类的代码，如 6、6-18、6-18-01 或 6-18-01-01。`;
