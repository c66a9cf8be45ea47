import { type Finding, type Market, type PostingContent, type Profile, postingIdOf, type RawField, type RawPosting } from '@ganghui/spec';
import { benefitList } from './field/benefits.ts';
import { datesOf } from './field/dates.ts';
import { demandsOf } from './field/demands.ts';
import { descriptionOf } from './field/description.ts';
import { traceMended, withoutMojibake } from './field/mojibake-fields.ts';
import { contactOf, employerOf, linkOf, sourceOf } from './field/parties.ts';
import { payOf } from './field/pay-of.ts';
import { plainLine } from './field/plain-text.ts';
import { targetGroupsOf } from './field/target-group.ts';
import { cleanTitle } from './field/title.ts';
import { jobsInTitle } from './field/title-jobs.ts';
import { isYes } from './field/word-list.ts';
import { codeOccupation } from './occupation/code-occupation.ts';
import { placeOf } from './place/place-of.ts';
import { withoutPersonalNumbers } from './privacy.ts';
import { createMemory } from './remember.ts';
import { createTrace, type How, type Trace } from './trace.ts';

export type Context = { market: Market; now: Date; from?: Partial<Record<RawField, string>>; profile?: Profile };

const rememberTitle = createMemory<{ title: string; how: How }>();

function readTitle(sent: string): { title: string; how: How } {
  const title = cleanTitle(sent);
  const how = title === sent ? { method: 'as-sent', confidence: 1 } : { method: 'title-cleaned', confidence: 0.9 };
  return { title, how: jobsInTitle(title).length > 1 ? { ...how, several: true } : how };
}

function titleOf(raw: RawPosting, trace: Trace): string {
  const sent = plainLine(raw.title) ?? '';
  const { title, how } = rememberTitle(sent, () => readTitle(sent));
  trace.took('/title', 'title', raw.title, how);
  return title;
}

// Which field the weightiest word came from.
const fieldsOfMethod: Readonly<Record<string, RawField>> = {
  'occupation-code': 'occupationCode',
  'occupation-from-category': 'occupation',
};

function occupationOf(raw: RawPosting, title: string, trace: Trace): PostingContent['occupation'] {
  const line = (field: RawField): string | undefined => plainLine(raw[field]) ?? undefined;
  const { method, words, ...occupation } = codeOccupation({
    title,
    occupation: line('occupation'),
    occupationCode: line('occupationCode'),
    description: raw.duties ?? raw.description,
    industry: line('employerIndustry'),
    employer: raw.employerName,
  });
  const field = fieldsOfMethod[method] ?? 'title';
  trace.took('/occupation', field, raw[field] ?? '', { method, confidence: occupation.confidence, ...(words.length > 0 && { words }) });
  return occupation;
}

/** A raw posting in the words of the spec. What cannot be understood is null, with its raw text in provenance and a finding; never a guess in silence. */
export function normalizePosting(sent: RawPosting, context: Context): { posting: PostingContent; findings: Finding[] } {
  const { market, now, from = {}, profile } = context;
  const consent = isYes(sent.contactConsent);
  const readable = withoutMojibake(sent);
  const { raw, findings } = withoutPersonalNumbers(readable.raw, consent, from);
  const trace = createTrace(from);
  const title = titleOf(raw, trace);
  const posting: PostingContent = {
    id: postingIdOf(market.id, raw.sourceId),
    marketId: market.id,
    sourceId: raw.sourceId,
    title,
    occupation: occupationOf(raw, title, trace),
    description: descriptionOf(raw),
    ...demandsOf(raw, trace),
    pay: payOf(raw, { trace, profile }),
    benefits: benefitList(plainLine(raw.benefits)),
    ...placeOf(raw, { market, trace }),
    employer: employerOf(raw, trace),
    contact: contactOf(raw, { consent, trace, from }),
    applyUrl: linkOf(raw, 'applyUrl', trace),
    publicWelfare: isYes(raw.publicWelfare) || /^公益性?岗位$/.test(raw.publicWelfare?.trim() ?? ''),
    targetGroups: targetGroupsOf(raw.targetGroup),
    ...datesOf(raw, { trace, now: now.getTime(), validDays: profile?.defaults?.validDays }),
    source: sourceOf(raw, trace),
    provenance: trace.provenance,
  };
  traceMended(readable.mended, raw, trace);
  return { posting, findings: [...findings, ...trace.findings] };
}
