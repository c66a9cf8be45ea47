import { mapRecord, normalizePosting, type SourceRecord } from '@ganghui/normalize';
import { assess, scoreOf, type Verdict } from '@ganghui/quality';
import type { Finding, Grade, Market, Posting, PostingContent, Profile, RawPosting } from '@ganghui/spec';

/** One line of what the command prints. `sheet` only where a file has sheets. */
export type Line = {
  line: number;
  sheet?: string;
  posting: Posting | null;
  findings: Finding[];
  score: number;
  grade: Grade;
  outcome: Verdict;
};
/** `raw` is what the record said, for counting; null where it could not be read or mapped. */
export type Judged = { shown: Line; raw: RawPosting | null };

export type Terms = { market: Market; now: Date; profile?: Profile };

// The exchange gives revision and status; offline it is the first revision, and what is not published is kept from view.
function postingOf(content: PostingContent, verdict: Verdict): Posting {
  const { id, marketId, sourceId, ...said } = content;
  return { id, marketId, sourceId, revision: 1, status: verdict === 'published' ? 'published' : 'held', closed: null, ...said };
}

function unmapped(place: { line: number; sheet?: string }, findings: Finding[]): Judged {
  const { score, grade } = scoreOf(findings);
  return { shown: { ...place, posting: null, findings, score, grade, outcome: 'refused' }, raw: null };
}

// Files that were never meant for an exchange have no ids; offline a place in the file serves to look at them.
function mapAnyway(record: SourceRecord & { cells: Record<string, unknown> }, profile: Profile | undefined): ReturnType<typeof mapRecord> {
  const mapped = mapRecord(record.cells, profile);
  if (mapped.ok) return mapped;
  const [missing, ...others] = mapped.error.findings.filter(({ severity }) => severity === 'block');
  if (missing?.rule !== 'R-02' || missing.field !== '/sourceId' || others.length > 0) return mapped;
  const sourceId = `${record.sheet === undefined ? '' : `${record.sheet.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}-`}line-${record.line}`;
  const again = profile
    ? mapRecord(record.cells, { ...profile, fields: { ...profile.fields, sourceId: { value: sourceId } } })
    : mapRecord({ ...record.cells, sourceId });
  if (!again.ok) return mapped;
  const told: Finding = { ...missing, message: `${missing.message}这里临时编为“${sourceId}”，只供查看。` };
  return { ok: true, value: { ...again.value, findings: [told, ...again.value.findings] } };
}

/** Maps, normalises and assesses one record. The same record, terms and `now` always give the same line. */
export function judgeRecord(record: SourceRecord, { market, now, profile }: Terms): Judged {
  const place = { line: record.line, ...(record.sheet === undefined ? {} : { sheet: record.sheet }) };
  if ('problem' in record) return unmapped(place, [record.problem]);
  const mapped = mapAnyway(record, profile);
  if (!mapped.ok) return unmapped(place, mapped.error.findings);
  const { raw, from } = mapped.value;
  const { posting, findings } = normalizePosting(raw, { market, now, from, profile });
  const { verdict, quality } = assess(posting, { now, findings: [...mapped.value.findings, ...findings] });
  const { score, grade } = quality;
  return {
    shown: { ...place, posting: postingOf(posting, verdict), findings: quality.findings, score, grade, outcome: verdict },
    raw,
  };
}
