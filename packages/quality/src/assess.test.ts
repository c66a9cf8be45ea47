import type { Finding, PostingContent } from '@ganghui/spec';
import { Finding as FindingSchema, Quality } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { foldText } from './folded-text.ts';
import { matchesOf } from './phrases.ts';
import { ruleSet } from './rule-set.ts';
import { sexLimit } from './rules/sex.ts';
import { aPosting, monthly, now } from './testing/a-posting.ts';
import { phraseCases } from './testing/phrase-cases.ts';

const phrases = Object.values(phraseCases).flatMap(({ bad, ok }) => [...bad, ...ok]);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyPosting: fc.Arbitrary<PostingContent> = fc
  .record({
    title: fc.oneof(fc.constantFrom('数控车工', '女文员', '急招普工！！', 'test'), fc.string({ maxLength: 40 })),
    description: fc.array(fc.oneof(fc.constantFrom(...phrases), fc.string()), { maxLength: 8 }).map((lines) => lines.join('，')),
    headcount: maybe(fc.integer({ min: 1, max: 5000 })),
    employmentForm: maybe(fc.constantFrom('full-time' as const, 'part-time' as const, 'internship' as const)),
    pay: fc.oneof(
      fc.constant(null),
      fc.tuple(fc.nat(30_000), fc.nat(30_000)).map(([min, more]) => monthly(min, min + more)),
    ),
    gender: maybe(fc.constantFrom('男', '女', '不限', '男女不限', '3')),
    age: maybe(fc.constantFrom('18-35', '15-20', '不限')),
    uscc: maybe(fc.constantFrom('91320115MAWWWWWW1P', '91110000600037341N')),
    region: maybe(fc.constantFrom('320115', '320100', '320812', '310101')),
    validThrough: maybe(fc.constantFrom('2026-12-21T23:59:59+08:00', '2026-01-01T00:00:00+08:00')),
  })
  .map(({ gender, age, uscc, region, ...said }) => {
    const clean = aPosting();
    return {
      ...clean,
      ...said,
      employer: { ...clean.employer, uscc },
      place: { ...clean.place, region },
      requirements: { gender, age, householdRegister: null },
    };
  });

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('Q-01', 'C-02', 'C-01', 'N-07', 'D-01'),
  severity: fc.constantFrom('block' as const, 'hold' as const, 'deduct' as const, 'warn' as const),
  field: fc.constantFrom('/headcount', '/pay', '/education'),
  evidence: fc.string({ maxLength: 20 }),
  message: fc.constant('读不懂'),
  fix: fc.constant('改成'),
  points: fc.integer({ min: 0, max: 100 }),
});

describe('any posting', () => {
  it('has a score that a reader can recompute: 100 less the points of its findings', () =>
    fc.assert(
      fc.property(anyPosting, fc.array(anyFinding, { maxLength: 4 }), (posting, findings) => {
        const { quality } = assess(posting, { now, findings });
        const lost = quality.findings.reduce((sum, { points }) => sum + points, 0);
        expect(quality.score).toBe(Math.min(100, Math.max(0, 100 - lost)));
      }),
    ));

  it('is judged alike each time', () =>
    fc.assert(
      fc.property(anyPosting, (posting) => {
        expect(assess(posting, { now })).toEqual(assess(structuredClone(posting), { now }));
      }),
    ));

  it('is refused by a block, held by a hold, published otherwise', () =>
    fc.assert(
      fc.property(anyPosting, (posting) => {
        const { verdict, quality } = assess(posting, { now });
        const worst = new Set(quality.findings.map(({ severity }) => severity));
        expect(verdict).toBe(worst.has('block') ? 'refused' : worst.has('hold') ? 'held' : 'published');
      }),
    ));

  it('gets findings that follow the spec: short evidence, free warnings, a fix', () =>
    fc.assert(
      fc.property(anyPosting, (posting) => {
        const { quality } = assess(posting, { now });
        expect(Quality.parse(quality)).toEqual(quality);
        for (const finding of quality.findings) {
          expect(FindingSchema.parse(finding).evidence.length).toBeLessThanOrEqual(40);
          expect(finding.fix).not.toBe('');
          expect(finding.severity === 'warn').toBe(finding.points === 0);
        }
      }),
    ));
});

it('a full and clean posting scores 100 and is published', () =>
  expect(assess(aPosting(), { now })).toEqual({
    verdict: 'published',
    quality: {
      score: 100,
      grade: '优',
      dimensions: { normative: 100, complete: 100, accurate: 100, consistent: 100, timely: 100, accessible: 100 },
      findings: [],
      ruleSet,
    },
  }));

describe('what normalising found', () => {
  const unread: Finding = {
    rule: 'C-02',
    severity: 'block',
    field: '/headcount',
    evidence: '0',
    message: '人数应大于 0',
    fix: '写整数',
    points: 100,
  };

  it('decides with the rest', () => expect(assess(aPosting(), { now, findings: [unread] }).verdict).toBe('refused'));
  it('is not charged twice', () => {
    const { quality } = assess(aPosting({ headcount: null }), { now, findings: [{ ...unread, severity: 'deduct', points: 4 }] });
    expect(quality.findings).toMatchObject([{ rule: 'C-02', points: 4 }]);
    const other = assess(aPosting({ headcount: null }), { now, findings: [{ ...unread, rule: 'Q-01', severity: 'deduct', points: 4 }] });
    expect(other.quality.findings).toMatchObject([{ rule: 'Q-01', points: 4 }]);
  });
});

it('puts the gravest finding first', () => {
  const { quality } = assess(aPosting({ validThrough: null, benefits: [], description: '限男性', pay: null }), { now });
  expect(quality.findings.map(({ severity }) => severity)).toEqual(['block', 'hold', 'deduct', 'deduct', 'warn']);
});

it('loses no hit to the search for words that comes before the patterns', () => {
  for (const words of phraseCases.性别?.bad ?? []) {
    const text = foldText([{ field: '/description', original: words }]);
    expect(matchesOf(text, sexLimit)).toEqual(matchesOf(text, { ...sexLimit, words: ['\n'] }));
  }
});

it('reads a long description without a blank in one go', () => {
  const started = performance.now();
  for (const unit of ['a', 'a '.repeat(3), '1', '收', '限', '（', '月薪'])
    assess(aPosting({ description: unit.repeat(20_000 / unit.length) }), { now });
  // Quadratic, one of these alone took 800 ms; together they take some ten.
  expect(performance.now() - started).toBeLessThan(2000);
});
