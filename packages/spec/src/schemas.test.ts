import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as spec from './index.ts';
import { aPosting } from './testing/index.ts';

const examples = new URL('../examples/cities/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, examples), 'utf8'));
const schemas = Object.values(spec).filter((value) => value instanceof z.ZodType);

describe('the schemas', () => {
  it('become JSON Schema together, each name once', () => {
    const ids = schemas.flatMap((schema) => schema.meta()?.id ?? []);
    expect(ids.length).toBeGreaterThan(12);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() =>
      z.toJSONSchema(z.object(Object.fromEntries(schemas.map((schema, at) => [`s${at}`, schema]))), { unrepresentable: 'any' }),
    ).not.toThrow();
  });

  it.each(readdirSync(examples))('accept the market and the profile of %s', (city) => {
    const market = spec.Market.parse(json(`${city}/market.json`));
    expect(spec.Profile.parse(json(`${city}/profile.json`)).market).toBe(market.id);
  });

  it('take ids in any script, but nothing that breaks an address or a key', () => {
    for (const id of ['NJ-2026-0007', '苏A.001', 'a', '专场-2026-003']) expect(spec.SourceId.safeParse(id).success).toBe(true);
    for (const id of ['', ' a', 'a b', 'a/b', 'a#b', '-a', 'a\u0000', '\ud800', 'x'.repeat(65)])
      expect(spec.SourceId.safeParse(id).success).toBe(false);
  });

  it('know a posting that is not one', () => {
    expect(spec.Posting.safeParse({ ...aPosting(), validThrough: '2026-12-31' }).success).toBe(false);
    expect(spec.Posting.safeParse({ ...aPosting(), headcount: 0 }).success).toBe(false);
  });
});

describe('the grades', () => {
  it.each([
    [100, '优'],
    [90, '优'],
    [89.9, '良'],
    [80, '良'],
    [60, '合格'],
    [59.9, '待改进'],
  ])('%d is %s', (score, grade) => expect(spec.gradeOf(score)).toBe(grade));
});
