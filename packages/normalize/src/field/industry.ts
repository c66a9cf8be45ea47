import { type IndustryEntry, industries } from '@ganghui/spec/codes';
import { industryOfName } from '@ganghui/spec/codes/industry-names';
import { createMemory } from '../remember.ts';

export type Industry = { code: string | null; name: string };
export type IndustryRead = Industry & { method: 'industry-code' | 'industry-name' | 'industry-alias' | 'not-known'; confidence: number };

let byName: Map<string, IndustryEntry> | undefined;
let byDigits: Map<string, IndustryEntry> | undefined;

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s,、和及与的()/]+/g, '');

// Of several levels with one name the broadest: the text says no more than that.
function load(): { byName: Map<string, IndustryEntry>; byDigits: Map<string, IndustryEntry> } {
  if (byName && byDigits) return { byName, byDigits };
  byName = new Map();
  byDigits = new Map();
  for (const entry of industries().values()) {
    const name = fold(entry.name);
    if (!byName.has(name)) byName.set(name, entry);
    byDigits.set(entry.code.slice(1), entry);
  }
  return { byName, byDigits };
}

const longest = 200;
const heading = /^(?:所属|单位|企业|公司|主营)?(?:行业|领域|产业)(?:类别|分类|名称|类型)?\s*(?:\/\s*融资)?\s*[:：]\s*/;
const stage = /[,，、]\s*(?:未融资|天使轮|IPO上市|[A-F]轮(?:及以上)?|Pre-?[A-F]轮?|已上市|不需要融资|上市公司|其他轮|D轮及以上)\s*$/i;

function coded(text: string): IndustryRead | undefined {
  const [, letter = '', digits = '', rest = ''] = /^([A-Ta-t]?)[-.]?(\d{0,4})(?!\d)[\s:.-]*(.*)$/s.exec(text) ?? [];
  const code = letter.toUpperCase() + digits;
  // A whole code may carry noughts behind: C3400 is C34.
  const entry = letter
    ? (industries().get(code) ?? industries().get(code.replace(/0{1,2}$/, '')))
    : digits.length > 1
      ? load().byDigits.get(digits)
      : undefined;
  if (!entry || !(rest === '' || (letter !== '' && digits !== '') || fold(rest) === fold(entry.name))) return undefined;
  return { code: entry.code, name: entry.name, method: 'industry-code', confidence: 0.98 };
}

function namedIndustry(text: string): IndustryRead | undefined {
  const name = fold(text);
  const entry =
    load().byName.get(name) ??
    load().byName.get(`${name}业`) ??
    (name.endsWith('行业') ? load().byName.get(`${name.slice(0, -2)}业`) : undefined);
  if (entry) return { code: entry.code, name: entry.name, method: 'industry-name', confidence: 0.95 };
  const known = industryOfName(text);
  if (known?.code == null) return known && { code: null, name: text, method: 'not-known', confidence: 0 };
  return { code: known.code, name: industries().get(known.code)?.name ?? text, method: 'industry-alias', confidence: known.confidence };
}

// Several names: what they share, a division or a section. One that is unknown may be anything, so nothing is shared.
function joined(text: string, mark: RegExp): IndustryRead | undefined {
  const parts = text.split(mark).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 6) return undefined;
  const reads = parts.map(namedIndustry);
  if (reads.some((read) => read === undefined)) return undefined;
  const codes = [...new Set(reads.flatMap((read) => read?.code ?? []))];
  const [first] = codes;
  if (!first) return undefined;
  const shared = [4, 3, 1].map((length) => first.slice(0, length)).find((code) => codes.every((each) => each.startsWith(code)));
  const name = shared && industries().get(shared)?.name;
  const confidence = Math.min(...reads.flatMap((read) => (read?.code ? [read.confidence] : []))) - 0.05;
  return shared && name ? { code: shared, name, method: 'industry-alias', confidence } : undefined;
}

const remember = createMemory<IndustryRead>();

/** A code (C34, 3411), a code with its name, a name of GB/T 4754 or of a job site; what tells no single industry is kept without a code. */
export const parseIndustry = (raw: string): IndustryRead => remember(raw, () => readIndustry(raw));

function readIndustry(raw: string): IndustryRead {
  const unknown: IndustryRead = { code: null, name: raw.trim(), method: 'not-known', confidence: 0 };
  if (raw.length > longest) return unknown;
  const text = raw.normalize('NFKC').trim().replace(heading, '').replace(stage, '');
  const read = coded(text) ?? namedIndustry(text) ?? joined(text, /[,;|、丨\n>]+/) ?? joined(text, /[,;|、丨\n>/]+/);
  return read?.code ? read : unknown;
}
