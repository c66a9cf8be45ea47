import type { Verdict } from '@ganghui/quality';
import { type Finding, gravityOf, type Severity } from '@ganghui/spec';
import type { Judged } from './judge-record.ts';
import { type Fate, fateOf, summaryFields } from './summary-fields.ts';

export type FindingCount = { rule: string; severity: Severity; records: number; pointsLost: number; message: string; fix: string };

/** Counts of one run, whose size does not grow with the file. */
export type Tally = ReturnType<typeof createTally>;

// Rules are a few dozen; a mistake that makes them many must not fill the memory.
const maxRules = 500;

export function createTally() {
  const outcomes: Record<Verdict, number> = { published: 0, held: 0, refused: 0 };
  const fates = summaryFields.map((): Record<Fate, number> => ({ unsaid: 0, understood: 0, missed: 0, open: 0 }));
  const findings = new Map<string, FindingCount>();
  let records = 0;
  let unread = 0;
  let scores = 0;

  function countFindings(found: readonly Finding[]): void {
    const counted = new Set<string>();
    for (const { rule, severity, message, fix, points } of found) {
      const key = `${rule} ${severity}`;
      let count = findings.get(key);
      if (!count) {
        if (findings.size >= maxRules) continue;
        count = { rule, severity, records: 0, pointsLost: 0, message, fix };
        findings.set(key, count);
      }
      count.pointsLost += points;
      if (!counted.has(key)) count.records++;
      counted.add(key);
    }
  }

  return {
    add({ shown, raw }: Judged): void {
      records++;
      scores += shown.score;
      outcomes[shown.outcome]++;
      countFindings(shown.findings);
      const { posting } = shown;
      if (raw === null || posting === null) {
        unread++;
        return;
      }
      summaryFields.forEach((field, index) => {
        fates[index]![fateOf(field, raw, posting)]++;
      });
    },
    read: () => ({
      records,
      /** Could not be read or mapped: no field of theirs is counted. */
      unread,
      outcomes,
      meanScore: records === 0 ? null : scores / records,
      fields: summaryFields.map(({ zh, pointer }, index) => ({ zh, pointer, ...fates[index]! })),
      findings: [...findings.values()].sort(
        (a, b) => gravityOf(a.severity) - gravityOf(b.severity) || b.records - a.records || (a.rule < b.rule ? -1 : 1),
      ),
    }),
  };
}
