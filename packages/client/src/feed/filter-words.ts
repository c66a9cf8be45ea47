import type { FeedFilter } from '@ganghui/spec';

/** A filter in Chinese words, for a person. */
export function filterWords({ city, occupation, minScore }: FeedFilter): string {
  const said = [
    ...(city.length > 0 ? [`地区 ${city.join('、')}`] : []),
    ...(occupation.length > 0 ? [`职业 ${occupation.join('、')}`] : []),
    ...(minScore === null ? [] : [`不低于 ${minScore} 分`]),
  ];
  return said.length > 0 ? said.join('，') : '全部';
}
