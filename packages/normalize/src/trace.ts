import type { Finding, Provenance, RawField } from '@ganghui/spec';
import { cut, findingOf, named } from './finding.ts';

const maxRaw = 500;

export type How = { method: string; confidence: number; several?: boolean; old?: string; words?: string[] };

/** Where each normalised field came from, and what could not be understood. */
export type Trace = ReturnType<typeof createTrace>;

export function createTrace(from: Partial<Record<RawField, string>>) {
  const provenance: Record<string, Provenance> = {};
  const findings: Finding[] = [];
  const took = (pointer: string, field: RawField, raw: string, how: How): void => {
    provenance[pointer] = { raw: cut(raw, maxRaw), from: from[field] ?? field, ...how };
  };
  return {
    provenance,
    findings,
    took,
    /** The field stays null: its words in provenance, a finding for the market. */
    missed(pointer: string, field: RawField, raw: string, fix: string): void {
      took(pointer, field, raw, { method: 'not-understood', confidence: 0 });
      findings.push(
        findingOf({
          rule: 'N-01',
          severity: 'deduct',
          points: 3,
          field: pointer,
          evidence: raw,
          message: `${named(field, from[field])}看不懂，暂时留空。`,
          fix,
          from: from[field],
        }),
      );
    },
    /** Understood, but only by reading between the lines. */
    inferred(pointer: string, field: RawField, raw: string, said: { message: string; fix: string }): void {
      findings.push(
        findingOf({
          rule: 'N-01',
          severity: 'warn',
          field: pointer,
          evidence: raw,
          message: `${named(field, from[field])}${said.message}`,
          fix: said.fix,
          from: from[field],
        }),
      );
    },
  };
}
