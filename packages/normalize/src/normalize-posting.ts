import { type Finding, type Market, type PostingContent, type Profile, postingIdOf, type RawField, type RawPosting } from '@ganghui/spec';
import { datesOf } from './field/dates.ts';
import { demandsOf } from './field/demands.ts';
import { descriptionOf } from './field/description.ts';
import { codeOccupation } from './field/occupation.ts';
import { contactOf, employerOf, linkOf, sourceOf } from './field/parties.ts';
import { payOf } from './field/pay-of.ts';
import { plainLine } from './field/plain-text.ts';
import { cleanTitle } from './field/title.ts';
import { isYes, wordList } from './field/word-list.ts';
import { placeOf } from './place/place-of.ts';
import { withoutPersonalNumbers } from './privacy.ts';
import { createTrace, type Trace } from './trace.ts';

export type Context = { market: Market; now: Date; from?: Partial<Record<RawField, string>>; profile?: Profile };

function titleOf(raw: RawPosting, trace: Trace): string {
  const sent = plainLine(raw.title) ?? '';
  const title = cleanTitle(sent);
  trace.took('/title', 'title', raw.title, { method: title === sent ? 'as-sent' : 'title-cleaned', confidence: title === sent ? 1 : 0.9 });
  return title;
}

function occupationOf(raw: RawPosting, title: string, trace: Trace): PostingContent['occupation'] {
  const given = { occupation: plainLine(raw.occupation) ?? undefined, occupationCode: plainLine(raw.occupationCode) ?? undefined };
  const { method, ...occupation } = codeOccupation({ title, ...given });
  const field = method === 'occupation-code' ? 'occupationCode' : method.startsWith('occupation') ? 'occupation' : 'title';
  trace.took('/occupation', field, raw[field] ?? '', { method, confidence: occupation.confidence });
  return occupation;
}

/** A raw posting in the words of the spec. What cannot be understood is null, with its raw text in provenance and a finding; never a guess in silence. */
export function normalizePosting(sent: RawPosting, context: Context): { posting: PostingContent; findings: Finding[] } {
  const { market, now, from = {}, profile } = context;
  const consent = isYes(sent.contactConsent);
  const { raw, findings } = withoutPersonalNumbers(sent, consent, from);
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
    benefits: wordList(plainLine(raw.benefits)),
    ...placeOf(raw, { market, trace }),
    employer: employerOf(raw, trace),
    contact: contactOf(raw, consent),
    applyUrl: linkOf(raw, 'applyUrl', trace),
    publicWelfare: isYes(raw.publicWelfare) || /^公益性?岗位$/.test(raw.publicWelfare?.trim() ?? ''),
    targetGroups: wordList(plainLine(raw.targetGroup)).filter((group) => !/^(?:不限|无)$/.test(group)),
    ...datesOf(raw, { trace, now: now.getTime(), validDays: profile?.defaults?.validDays }),
    source: sourceOf(raw, trace),
    provenance: trace.provenance,
  };
  return { posting, findings: [...findings, ...trace.findings] };
}
