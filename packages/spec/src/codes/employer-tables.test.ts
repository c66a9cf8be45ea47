import { expect, it } from 'vitest';
import { benefits, benefitsOfWord } from './benefit.ts';
import { economicTypes } from './economic-type.ts';
import { employerNature, employerNatures } from './employer-nature.ts';
import { employerSizes } from './employer-size.ts';
import { industries } from './industry.ts';
import { foldIndustry, industryNames, industryOfName } from './industry-names.ts';

it('lead every industry name to a code of GB/T 4754, and none against the standard’s own name', () => {
  const names = industryNames();
  expect(names.length).toBeGreaterThan(250);
  for (const { name, code, confidence } of names) {
    if (code === null) expect([name, confidence]).toEqual([name, 0]);
    else expect([name, industries().has(code), confidence >= 0.6 && confidence < 1]).toEqual([name, true, true]);
  }
  const standard = new Map([...industries().values()].reverse().map(({ code, name }) => [foldIndustry(name), code]));
  for (const { name, code } of names) {
    const own = standard.get(foldIndustry(name));
    if (own && code) expect([name, own.startsWith(code) || code.startsWith(own)]).toEqual([name, true]);
  }
});

it('read an industry whatever marks part its words', () => {
  expect(industryOfName('机械 / 设备/重工')).toEqual({ code: 'C', confidence: 0.9 });
  expect(industryOfName('餐饮服务业')?.code).toBe('H62');
  expect([industryOfName('其他')?.code, industryOfName('没听说过')]).toEqual([null, undefined]);
});

it('give every nature a word of its own and an economic type that exists', () => {
  const codes = new Set<string | null>(economicTypes.map(({ code }) => code));
  for (const { name, economicType } of employerNatures) {
    expect(employerNature(name)?.name).toBe(name);
    if (economicType !== null) expect([name, codes.has(economicType)]).toEqual([name, true]);
  }
  for (const { code } of economicTypes) expect([code, employerNature(code)?.name]).toEqual([code, expect.any(String)]);
});

it('leave no gap between the sizes', () => {
  const bands = employerSizes.flatMap(({ min, max }) => (min !== null && max !== null ? [{ min, max }] : []));
  expect(bands.slice(1).map(({ min }) => min)).toEqual(bands.slice(0, -1).map(({ max }) => max + 1));
});

it('write each benefit once', () => {
  expect(benefits.length).toBeGreaterThan(50);
  for (const { name } of benefits) expect(benefitsOfWord(name)).toEqual([name]);
  expect(benefitsOfWord('包吃住')).toEqual(['包吃', '包住']);
  expect(benefitsOfWord('__proto__')).toBeUndefined();
});
