import * as z from 'zod';
import { DimensionScores, Grade, Severity } from './finding.ts';
import { MarketId } from './posting.ts';

/** Quality report of one market. Every number can be recomputed from the assessed postings of the market. */
export const MarketReport = z
  .object({
    market: z.object({ id: MarketId, name: z.string(), city: z.string(), region: z.string() }),
    asOf: z.object({ sequence: z.number().int(), at: z.iso.datetime({ offset: true }) }),
    published: z.number().int().meta({ description: 'Postings visible now.' }),
    held: z.number().int(),
    suspended: z.number().int(),
    closed: z.number().int(),
    duplicated: z.number().int().meta({ description: 'Visible postings that another posting repeats.' }),
    meanScore: z.number().nullable().meta({ description: 'Mean over the visible postings, one decimal; null when there is none.' }),
    grade: Grade.nullable(),
    grades: z.record(Grade, z.number().int()),
    dimensions: DimensionScores.nullable(),
    topFindings: z.array(
      z.object({
        rule: z.string(),
        severity: Severity,
        count: z.number().int(),
        pointsLost: z.number(),
        message: z.string(),
        fix: z.string(),
        example: z.string(),
      }),
    ),
    ruleSet: z.string(),
  })
  .meta({ id: 'MarketReport', title: 'Market report', description: '市场招聘信息质量报告' });
export type MarketReport = z.infer<typeof MarketReport>;
