import { type Finding, gravityOf, type PostingContent, type Quality } from '@ganghui/spec';
import { foldText } from './folded-text.ts';
import { findingOf, type Subject } from './rule.ts';
import { ruleSet } from './rule-set.ts';
import { postingRules } from './rules/catalogue.ts';
import { scamLimit } from './rules/scam.ts';
import { scoreOf } from './score.ts';

export type Verdict = 'published' | 'held' | 'refused';

export const byGravity = (a: Finding, b: Finding): number =>
  gravityOf(a.severity) - gravityOf(b.severity) || b.points - a.points || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

// A file of postings begins and ends on few days.
const instants = new Map<string, number>();
const mostInstants = 2048;

function instantOf(text: string): number {
  const known = instants.get(text);
  if (known !== undefined) return known;
  const at = Date.parse(text);
  if (instants.size >= mostInstants) instants.clear();
  instants.set(text, at);
  return at;
}

function subjectOf(posting: PostingContent, now: Date, found: readonly Finding[]): Subject {
  const text = foldText([
    // What cleaning took out of the title was said all the same.
    { field: '/title', original: posting.provenance['/title']?.raw || posting.title },
    { field: '/description', original: posting.description },
    { field: '/benefits', original: posting.benefits.join('；') },
    { field: '/pay', original: posting.pay?.text ?? '' },
  ]);
  const charged = new Map<string, Finding>();
  for (const finding of found) if (finding.severity !== 'warn') charged.set(finding.field, finding);
  const published = instantOf(posting.publishedAt);
  const times = {
    published,
    updated: posting.updatedAt === posting.publishedAt ? published : instantOf(posting.updatedAt),
    through: posting.validThrough === null ? null : instantOf(posting.validThrough),
  };
  return { posting, now, text, times, charged };
}

/** The normaliser and a rule may name the same fault: it counts once, at its gravest. */
export function once(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.field}`;
    const other = kept.get(key);
    if (!other || byGravity(finding, other) < 0) kept.set(key, finding);
  }
  return [...kept.values()];
}

/** Each sign of fraud may be innocent; together they are a matter for a person. */
function holdScams(findings: readonly Finding[]): readonly Finding[] {
  const signs = findings.filter(({ rule }) => rule.startsWith('F-'));
  if (signs.reduce((sum, { points }) => sum + points, 0) < scamLimit) return findings;
  return findings.map((finding) => (signs.includes(finding) && finding.severity === 'deduct' ? { ...finding, severity: 'hold' } : finding));
}

export const verdictOf = (findings: readonly Finding[]): Verdict => {
  if (findings.some(({ severity }) => severity === 'block')) return 'refused';
  return findings.some(({ severity }) => severity === 'hold') ? 'held' : 'published';
};

/**
 * `findings`: what reading and normalising already found; they count. Same posting, same `now`, same answer.
 */
export function assess(
  posting: PostingContent,
  context: { now: Date; findings?: readonly Finding[] },
): { verdict: Verdict; quality: Quality } {
  const given = context.findings ?? [];
  const subject = subjectOf(posting, context.now, given);
  const found: Finding[] = [];
  const covered = new Set<string>();
  for (const rule of postingRules)
    for (const hit of rule.check(subject)) {
      found.push(findingOf(rule, hit, posting));
      if (hit.coversReading) covered.add(hit.field);
    }
  const read = given.filter(({ rule, field }) => !(rule === 'N-01' && covered.has(field)));
  const findings = [...holdScams(once([...read, ...found]))].sort(byGravity);
  return { verdict: verdictOf(findings), quality: { ...scoreOf(findings), findings, ruleSet } };
}
