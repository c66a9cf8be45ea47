import * as z from 'zod';

const severities = ['block', 'hold', 'deduct', 'warn'] as const;
/** block: refused; hold: kept for a person to decide; deduct: published, costs points; warn: published, free. */
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;
/** 0 for what refuses, rising to what only warns. */
export const gravityOf = (severity: Severity): number => severities.indexOf(severity);

/** The six dimensions of GB/T 36344-2018, in its order. */
export const dimensions = ['normative', 'complete', 'accurate', 'consistent', 'timely', 'accessible'] as const;
export const Dimension = z.enum(dimensions);
export type Dimension = z.infer<typeof Dimension>;
export const dimensionNames: Record<Dimension, string> = {
  normative: '规范性',
  complete: '完整性',
  accurate: '准确性',
  consistent: '一致性',
  timely: '时效性',
  accessible: '可访问性',
};

export const Finding = z
  .object({
    rule: z.string().meta({ description: 'Rule id.', examples: ['D-01'] }),
    severity: Severity,
    field: z
      .string()
      .meta({ description: 'JSON Pointer into the posting, or the raw field for a record that never became one.', examples: ['/pay'] }),
    evidence: z.string().meta({ description: 'What was found, 40 characters at most.' }),
    message: z.string(),
    fix: z.string().meta({ description: 'What to write instead.' }),
    points: z.number().min(0).max(100),
    from: z.string().optional().meta({ description: "The market's own column, where known." }),
    basis: z.string().optional().meta({ description: 'Law article or standard.' }),
  })
  .meta({ id: 'Finding', title: 'Finding', description: '问题: one quality rule that fired.' });
export type Finding = z.infer<typeof Finding>;

export const Grade = z.enum(['优', '良', '合格', '待改进']);
export type Grade = z.infer<typeof Grade>;

export const DimensionScores = z.record(Dimension, z.number().min(0).max(100));
export type DimensionScores = z.infer<typeof DimensionScores>;

export const Quality = z
  .object({ score: z.number().min(0).max(100), grade: Grade, dimensions: DimensionScores, findings: z.array(Finding), ruleSet: z.string() })
  .meta({ id: 'Quality', title: 'Quality', description: '质量分: 0–100 with six dimensions and every finding that made it.' });
export type Quality = z.infer<typeof Quality>;

export const gradeOf = (score: number): Grade => (score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '合格' : '待改进');
