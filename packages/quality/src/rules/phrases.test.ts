import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { aPosting, now } from '../testing/a-posting.ts';
import { phraseCases } from '../testing/phrase-cases.ts';

const said = (words: string) => assess(aPosting({ description: `${aPosting().description}\n${words}` }), { now }).quality.findings;

describe.each(Object.entries(phraseCases))('%s', (_, { rules, bad, ok }) => {
  it.each(bad)('hears “%s”', (words) => {
    const heard = said(words).filter(({ rule }) => rules.includes(rule));
    expect(heard).not.toEqual([]);
    for (const { evidence, field } of heard) {
      expect(field).toBe('/description');
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.length).toBeLessThanOrEqual(20);
    }
  });

  it.each(ok)('lets “%s” pass', (words) => {
    expect(said(words).filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });
});

it.each([
  '少数民族优先',
  '退役军人优先',
  '残疾人优先',
  '退伍军人同等条件下优先录用',
  '按比例安排残疾人就业',
  '高校毕业生优先',
  '优先录用低保家庭成员',
])('knows “%s” as lawful care and takes no point', (words) => expect(said(words)).toEqual([]));
