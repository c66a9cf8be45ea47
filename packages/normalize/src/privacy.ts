import { type Finding, type RawField, type RawPosting, rawFieldNames } from '@ganghui/spec';
import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { holdsElevenDigits } from './eleven-digits.ts';
import { plainText } from './field/plain-text.ts';
import { isWebAddress } from './field/web-address.ts';
import { findingOf, named } from './finding.ts';
import { redactIdNumbers } from './id-numbers.ts';
import { maskMobiles } from './mobiles.ts';

export { isIdNumber, redactCheckedIdNumbers, redactIdNumbers } from './id-numbers.ts';
export { maskMobiles } from './mobiles.ts';

// A credit code of digits only may look like an ID number; the posting's own id is never text for readers (the mapper refuses ID numbers there).
const keeps = (field: RawField, value: string): boolean => field === 'sourceId' || (field === 'employerUscc' && isUscc(tidyUscc(value)));

// An e-mail address is often the mobile itself; both stay in the contact, which is never shown without consent.
const mayHoldMobiles = new Set<RawField>(['sourceId', 'contactPhone', 'contactEmail']);
const isLink = (field: RawField, value: string): boolean =>
  (field === 'applyUrl' || field === 'sourceUrl') && isWebAddress(value.trim()) && !/\s/.test(value.trim());

/** For evidence of a record that nobody has agreed to anything about yet. */
export const withoutNumbers = (text: string): string => maskMobiles(redactIdNumbers(text).text).text;

// Tags, entities and invisible marks between the digits go when the text is tidied, and then the number would stand there.
function unhidden(value: string): string {
  const seen = plainText(value);
  return redactIdNumbers(seen).found > redactIdNumbers(value).found || maskMobiles(seen).found > maskMobiles(value).found ? seen : value;
}

type Guarded = { raw: RawPosting; findings: Finding[] };

/** The posting without ID numbers and, unless the person agreed, without mobiles outside phone, e-mail and links. Everything else reads this. */
export function withoutPersonalNumbers(raw: RawPosting, consent: boolean, from: Partial<Record<RawField, string>>): Guarded {
  let safe = raw;
  const findings: Finding[] = [];
  for (const field of rawFieldNames) {
    const value = raw[field];
    if (typeof value !== 'string' || !holdsElevenDigits(value) || keeps(field, value)) continue;
    const ids = redactIdNumbers(unhidden(value));
    const phones = consent || mayHoldMobiles.has(field) || isLink(field, ids.text) ? { text: ids.text, found: 0 } : maskMobiles(ids.text);
    if (ids.found) findings.push(idFinding(field, from[field]));
    if (phones.found) findings.push(mobileFinding(field, phones.text, from[field]));
    if (phones.text === value) continue;
    if (safe === raw) safe = { ...raw };
    safe[field] = phones.text;
  }
  return { raw: safe, findings };
}

const idFinding = (field: RawField, from: string | undefined): Finding =>
  findingOf({
    rule: 'P-01',
    severity: 'deduct',
    points: 10,
    field: `/${field}`,
    evidence: '【身份证号已删除】',
    message: `${named(field, from)}里有身份证号，已删除，不会保存。`,
    fix: '请在本系统中删去身份证号后重报；岗位信息不需要任何人的身份证号。',
    from,
  });

const mobileFinding = (field: RawField, masked: string, from: string | undefined): Finding =>
  findingOf({
    rule: 'P-02',
    severity: 'deduct',
    points: 5,
    field: `/${field}`,
    evidence: /1\d{2}\*{4}\d{4}/.exec(masked)?.[0],
    message: `${named(field, from)}里写有手机号，已遮挡。`,
    fix: '请从正文中删去，写到“联系电话”；本人同意公开的，把“是否同意公开联系方式”写为“是”。',
    from,
  });
