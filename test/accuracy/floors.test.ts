import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureAccuracy } from './measure-accuracy.ts';
import { readLabels } from './read-labels.ts';

const labels = ['fields', 'unseen-postings', 'unseen-cells'].flatMap((name) =>
  readLabels(fileURLToPath(new URL(`./labels/${name}.ndjson`, import.meta.url))),
);
const { fields, occupation } = measureAccuracy(labels, { market: '320100-01', now: new Date('2026-11-21T09:00:00+08:00') });
const scoreOf = (field: string) => fields.find((each) => each.field === field)!;

// The targets of the vocabulary; what is measured stands above them (README).
describe('no change of the normaliser falls below', () => {
  it.each([
    ['pay', 0.99],
    ['education', 0.99],
    ['experience', 0.985],
    ['headcount', 0.99],
    ['region', 0.97],
    ['title', 0.95],
  ])('%s, %d exact', (field, least) => {
    const { exact, labelled } = scoreOf(field);
    expect(exact / labelled).toBeGreaterThanOrEqual(least);
  });

  it.each(['pay', 'education', 'experience', 'headcount'])('%s: one wrong value in two hundred', (field) => {
    const { wrong, labelled } = scoreOf(field);
    expect(wrong / labelled).toBeLessThan(0.005);
  });

  it('occupation: the right 细类, the right 小类, the right code among five', () => {
    expect(occupation?.exact).toBeGreaterThanOrEqual(0.7);
    expect(occupation?.group).toBeGreaterThanOrEqual(0.8);
    expect(occupation?.five).toBeGreaterThanOrEqual(0.9);
  });

  it('occupation: half is accepted, and what is accepted is right', () => {
    expect(occupation?.accepted).toBeGreaterThanOrEqual(0.5);
    expect(occupation?.acceptedGroup).toBeGreaterThanOrEqual(0.95);
  });
});
