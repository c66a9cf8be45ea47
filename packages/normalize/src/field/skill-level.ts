import { foldCell, longestCell, saysNothing } from './fold-cell.ts';
import { plainLine } from './plain-text.ts';

/** `null`: no level is asked. */
export type SkillLevel = { level: string | null; method: string; confidence: number };

// The eight levels of 新八级工, lowest first, with the grades of the older certificates.
const levels: readonly [string, RegExp][] = [
  ['学徒工', /学徒/],
  ['初级工', /初级(?:工|技能|技工)|(?:职业资格|技能等级|国家)?(?:五级|5级)/],
  ['中级工', /中级(?:工|技能|技工)|(?:职业资格|技能等级|国家)?(?:四级|4级)/],
  ['高级工', /高级(?:工(?!程)|技能|技工)|(?:职业资格|技能等级|国家)?(?:三级|3级)/],
  ['技师', /(?<!高级|特级|首席|初级|中级)技师|(?:职业资格|技能等级|国家)?(?:二级|2级)/],
  ['高级技师', /高级技师|(?:职业资格|技能等级|国家)?(?<!十)(?:一级|1级)/],
  ['特级技师', /特级技师/],
  ['首席技师', /首席技师/],
];
const nobody = /^(?:(?:技能)?(?:等级)?(?:要求)?[:：]?)?(?:无|不限|不限制|无要求|不要求|无技能等级|无等级|不作要求|不做要求)$/;
// A professional title, a language or a test of the same name is no skill level: 二级建造师, 英语四级, 计算机二级, 中级职称.
const otherGrades = /职称|工程师|建造师|消防工程|英语|外语|cet|计算机|普通话|会计|教师|程序|等级证|[甲乙丙]级|资质|注册/;
const skillWords = /工|技师|技能|职业资格|^(?:国家)?[一二三四五1-5]级(?:及以上|以上)?$/;

/** The national word for the lowest level named; other words as they were sent; undefined for an empty cell. */
export function parseSkillLevel(raw: string): SkillLevel | undefined {
  const sent = plainLine(raw);
  if (sent === null || saysNothing(sent)) return undefined;
  if (sent.length > longestCell) return { level: sent, method: 'as-sent', confidence: 0.5 };
  const text = foldCell(sent).replace(/\s+/g, '');
  if (nobody.test(text)) return { level: null, method: 'skill-none', confidence: 0.98 };
  const named = otherGrades.test(text) || !skillWords.test(text) ? undefined : levels.find(([, word]) => word.test(text))?.[0];
  return named ? { level: named, method: 'skill-text', confidence: 0.95 } : { level: sent, method: 'as-sent', confidence: 0.5 };
}
