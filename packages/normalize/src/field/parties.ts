import type { PostingContent, RawField, RawPosting } from '@ganghui/spec';
import { isUscc } from '@ganghui/spec/codes';
import { findingOf, named } from '../finding.ts';
import type { Trace } from '../trace.ts';
import { emailFix, parseEmail } from './email.ts';
import { parseEmployerCode } from './employer-code.ts';
import { parseEmployerName } from './employer-name.ts';
import { parseNature } from './employer-nature.ts';
import { parseSize } from './employer-size.ts';
import { saysNothing } from './fold-cell.ts';
import { type Industry, parseIndustry } from './industry.ts';
import { parsePhone } from './phone.ts';
import { plainLine, plainText } from './plain-text.ts';
import { parseWebAddress } from './web-address.ts';

type Employer = PostingContent['employer'];

/** Name and code from their own cells; each may stand in the other's. */
function identityOf(raw: RawPosting, trace: Trace): Pick<Employer, 'name' | 'uscc'> {
  const [fromName, fromCode] = [parseEmployerName(raw.employerName), parseEmployerCode(raw.employerUscc)];
  if (raw.employerName && fromName.method === 'name-tidied')
    trace.took('/employer/name', 'employerName', raw.employerName, { method: 'name-tidied', confidence: 0.95 });
  const uscc = fromCode.uscc ?? fromName.uscc;
  const beside = fromCode.uscc === null && uscc !== null;
  if (beside) trace.took('/employer/uscc', 'employerName', uscc, { method: 'uscc-in-name', confidence: isUscc(uscc) ? 0.95 : 0 });
  else if (raw.employerUscc)
    trace.took('/employer/uscc', 'employerUscc', raw.employerUscc, { method: 'uscc', confidence: uscc && isUscc(uscc) ? 1 : 0 });
  if (fromName.name !== null || fromCode.name === null) return { name: fromName.name, uscc };
  trace.took('/employer/name', 'employerUscc', raw.employerUscc ?? '', { method: 'name-in-uscc', confidence: 0.8 });
  return { name: fromCode.name, uscc };
}

function natureOf(line: string | null, trace: Trace): string | null {
  const read = line === null ? null : parseNature(line);
  if (line === null || read === null) return null;
  trace.took('/employer/nature', 'employerNature', line, {
    method: read.known ? 'nature-word' : 'as-sent',
    confidence: read.known ? 0.95 : 0.5,
  });
  return read.nature;
}

function sizeOf(line: string | null, trace: Trace): string | null {
  const read = line === null ? null : parseSize(line);
  if (line === null || read === null) return null;
  trace.took('/employer/size', 'employerSize', line, { method: read.known ? 'size-text' : 'as-sent', confidence: read.known ? 0.95 : 0.5 });
  return read.size;
}

function industryOf(line: string | null, trace: Trace): Industry | null {
  if (line === null || saysNothing(line)) return null;
  const { code, name, method, confidence } = parseIndustry(line);
  trace.took('/employer/industry', 'employerIndustry', line, { method, confidence });
  return { code, name };
}

/** The employer as the market names it; a faulty credit code is kept and judged by the quality rules. */
export function employerOf(raw: RawPosting, trace: Trace): Employer {
  return {
    ...identityOf(raw, trace),
    nature: natureOf(plainLine(raw.employerNature), trace),
    size: sizeOf(plainLine(raw.employerSize), trace),
    industry: industryOf(plainLine(raw.employerIndustry), trace),
    intro: raw.employerIntro === undefined ? null : plainText(raw.employerIntro) || null,
  };
}

const hidden = (text: string): string => text.slice(0, 40).replace(/[\p{L}\p{N}]/gu, '*');

// Contacts stay out of provenance and findings: nobody has agreed to show them.
function emailOf(raw: string | undefined, trace: Trace, from: string | undefined): string | null {
  const line = plainLine(raw);
  if (line === null) return null;
  const email = parseEmail(line);
  if (email === undefined)
    trace.findings.push(
      findingOf({
        rule: 'N-01',
        severity: 'deduct',
        points: 3,
        field: '/contact/email',
        evidence: hidden(line),
        message: `${named('contactEmail', from)}不是邮箱地址，暂时留空。`,
        fix: emailFix,
        from,
      }),
    );
  return email ?? null;
}

function phoneOf(raw: string | undefined): string | null {
  const line = plainLine(raw);
  return line === null ? null : (parsePhone(line) ?? line);
}

/** The contact in tidy writing; a phone that cannot be read stays as sent for the rules, an e-mail address that is none does not. */
export const contactOf = (
  raw: RawPosting,
  { consent, trace, from = {} }: { consent: boolean; trace: Trace; from?: Partial<Record<RawField, string>> },
): PostingContent['contact'] => ({
  name: plainLine(raw.contactName),
  phone: phoneOf(raw.contactPhone),
  email: emailOf(raw.contactEmail, trace, from.contactEmail),
  consent,
});

export function linkOf(raw: RawPosting, field: 'applyUrl' | 'sourceUrl', trace: Trace): string | null {
  const text = raw[field]?.trim();
  if (!text || saysNothing(text)) return null;
  const address = parseWebAddress(text);
  const pointer = field === 'applyUrl' ? '/applyUrl' : '/source/url';
  // An e-mail address in the wrong cell is somebody's all the same.
  if (address === undefined)
    trace.missed(
      pointer,
      field,
      text.includes('@') ? hidden(text) : text,
      '写完整的网址，以 https:// 或 http:// 开头；邮箱写到“电子邮箱”。',
    );
  else if (address !== text) trace.took(pointer, field, text, { method: 'address-tidied', confidence: 0.9 });
  return address ?? null;
}

export function sourceOf(raw: RawPosting, trace: Trace): PostingContent['source'] {
  const [name, url] = [plainLine(raw.sourceName), linkOf(raw, 'sourceUrl', trace)];
  return name === null && url === null ? null : { name, url };
}
