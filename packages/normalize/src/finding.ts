import { type Finding, type RawField, rawFields, type Severity } from '@ganghui/spec';

const maxEvidence = 40;
const blockPoints = 100;

export const cut = (text: string, max: number): string => (text.length > max ? text.slice(0, max).toWellFormed() : text);

/** “薪资”（列“月薪”）: the field as the posting names it and as the market does. */
export const named = (field: RawField, from?: string): string =>
  from && from !== field ? `“${rawFields[field].zh}”（列“${from}”）` : `“${rawFields[field].zh}”`;

export type Fault = Pick<Finding, 'rule' | 'severity' | 'field' | 'message' | 'fix'> & {
  evidence?: string;
  points?: number;
  from?: string;
};

const usualPoints: Record<Severity, number> = { block: blockPoints, hold: 0, deduct: 0, warn: 0 };

export const findingOf = ({ evidence = '', points, from, ...fault }: Fault): Finding => ({
  ...fault,
  evidence: cut(evidence.trim(), maxEvidence),
  points: points ?? usualPoints[fault.severity],
  ...(from === undefined ? {} : { from }),
});
