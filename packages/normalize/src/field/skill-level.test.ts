import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSkillLevel } from './skill-level.ts';

it.each([
  ['高级工', '高级工'],
  ['高级工及以上', '高级工'],
  ['高级技师', '高级技师'],
  ['一级/高级技师', '高级技师'],
  ['技师', '技师'],
  ['国家职业资格三级', '高级工'],
  ['三级（高级技能）', '高级工'],
  ['四级', '中级工'],
  ['职业资格五级（初级技能）', '初级工'],
  ['中级工、高级工', '中级工'],
  ['电工中级工', '中级工'],
  ['特级技师', '特级技师'],
  ['首席技师', '首席技师'],
  ['学徒工', '学徒工'],
])('reads %s as %s', (text, level) => {
  expect(parseSkillLevel(text)).toMatchObject({ level, method: 'skill-text' });
});

it.each(['不限', '无', '无要求', '技能等级：不限'])('sees that %s asks none', (text) => {
  expect(parseSkillLevel(text)?.level ?? null).toBeNull();
});

it.each(['中级职称', '高级工程师', '二级建造师', '英语四级', '计算机二级', 'C1驾驶证', '持证上岗'])('keeps %s as it was sent', (text) => {
  expect(parseSkillLevel(text)).toMatchObject({ level: text, method: 'as-sent' });
});

it('reads its own words again, and loses none it does not know', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[初中高级技师工一二三四五]{0,8}$/)), (text) => {
      const level = parseSkillLevel(text)?.level;
      if (level) expect(parseSkillLevel(level)?.level).toBe(level);
    }),
  );
});
