import type { PostingContent, RawPosting } from '@ganghui/spec';
import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import type { Trace } from '../trace.ts';
import { type Industry, parseIndustry } from './industry.ts';
import { plainLine, plainText } from './plain-text.ts';
import { isWebAddress } from './web-address.ts';

function usccOf(raw: string | undefined, trace: Trace): string | null {
  if (!raw) return null;
  const code = tidyUscc(raw);
  trace.took('/employer/uscc', 'employerUscc', raw, { method: 'uscc', confidence: isUscc(code) ? 1 : 0 });
  return code === '' ? null : code;
}

function industryOf(raw: string | null, trace: Trace): Industry | null {
  if (raw === null) return null;
  const industry = parseIndustry(raw);
  trace.took('/employer/industry', 'employerIndustry', raw, { method: 'industry-name', confidence: industry.code === null ? 0 : 0.95 });
  return industry;
}

/** The employer as the market names it; a faulty credit code is kept as sent and judged by the quality rules. */
export function employerOf(raw: RawPosting, trace: Trace): PostingContent['employer'] {
  return {
    name: plainLine(raw.employerName),
    uscc: usccOf(raw.employerUscc, trace),
    nature: plainLine(raw.employerNature),
    size: plainLine(raw.employerSize),
    industry: industryOf(plainLine(raw.employerIndustry), trace),
    intro: raw.employerIntro === undefined ? null : plainText(raw.employerIntro) || null,
  };
}

export const contactOf = (raw: RawPosting, consent: boolean): PostingContent['contact'] => ({
  name: plainLine(raw.contactName),
  phone: plainLine(raw.contactPhone),
  email: plainLine(raw.contactEmail),
  consent,
});

export function linkOf(raw: RawPosting, field: 'applyUrl' | 'sourceUrl', trace: Trace): string | null {
  const text = raw[field]?.trim();
  if (!text) return null;
  if (isWebAddress(text)) return text;
  trace.missed(field === 'applyUrl' ? '/applyUrl' : '/source/url', field, text, '写完整的网址，以 https:// 或 http:// 开头。');
  return null;
}

export function sourceOf(raw: RawPosting, trace: Trace): PostingContent['source'] {
  const [name, url] = [plainLine(raw.sourceName), linkOf(raw, 'sourceUrl', trace)];
  return name === null && url === null ? null : { name, url };
}
