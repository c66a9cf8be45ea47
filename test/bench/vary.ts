import type { RawPosting } from '@ganghui/spec';
import { allRegions, regionPath } from '@ganghui/spec/codes';
import { drawn } from '../dice.ts';

const syllables = [...'华润恒信天德昌盛佳源博锐创新宏远金鼎瑞祥安泰嘉禾中科明辉东升启航智联万和同济正大永兴'];
const levels = ['', '', '', '', '高级', '初级', '资深', '助理'];
const tails = ['', '', '', '', '（双休）', '/长白班', ' 五险一金', '（急聘）'];

const sentences = (text: string): string[] => text.split(/(?<=[；。\n])/);

const extras = ['节日福利', '工龄奖', '免费班车', '生日礼金', '全勤奖', '高温补贴', '人性化管理', '团建', '下午茶', '夜班补贴'];

/**
 * Postings like the examples and yet each its own: other employers, counties, amounts, levels, benefits and orders of sentences, so that
 * what remembers earlier values meets about the repeats of real postings (of six thousand real ones, 67 in 100 titles are distinct, 27
 * wages, 22 places, 67 addresses, 71 employers, 89 descriptions).
 */
export function vary(examples: readonly RawPosting[], count: number): RawPosting[] {
  const draw = drawn(20261121);
  const roll = (sides: number): number => draw() % sides;
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const counties = [...allRegions()].filter(({ code, level }) => level === 3 && code.startsWith('32'));
  return Array.from({ length: count }, (_, at) => {
    const raw = { ...examples[at % examples.length]! };
    raw.sourceId = `V-${at}`;
    raw.title = `${pick(levels)}${raw.title}${pick(tails)}`;
    if (raw.employerName)
      raw.employerName = raw.employerName.replace(/[\u4e00-\u9fff]{2}(?=.{0,12}公司)/, () => pick(syllables) + pick(syllables));
    if (raw.place && roll(2) === 0)
      raw.place = regionPath(pick(counties).code)
        .slice(roll(2))
        .join(pick(['', '-', '·', ' ']));
    for (const field of ['salary', 'salaryMin', 'salaryMax'] as const)
      raw[field] = raw[field]?.replace(/[1-9](?=\d{3})/g, (digit) => String(Math.min(9, Number(digit) + roll(5))));
    raw.address = raw.address?.replace(/\d+/g, (digits) => String(Number(digits) + roll(200)));
    if (raw.benefits && roll(3) > 0) raw.benefits = `${raw.benefits},${pick(extras)}${pick(extras)}`;
    if (raw.description) {
      const parts = sentences(raw.description);
      for (let turn = 0; turn < 3; turn++) parts.push(parts.splice(roll(parts.length), 1)[0]!);
      raw.description = parts.join('').replace(/\d+/g, (digits) => String(Number(digits.slice(0, 9)) + roll(5)));
    }
    for (const field of Object.keys(raw) as (keyof RawPosting)[]) if (raw[field] === undefined) delete raw[field];
    return raw;
  });
}
