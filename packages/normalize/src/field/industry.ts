import { type IndustryEntry, industries } from '@ganghui/spec/codes';

export type Industry = { code: string | null; name: string };

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

/** A code (C34, 3411), a code with its name, or a name of GB/T 4754; another name is kept without a code. */
export function parseIndustry(raw: string): Industry {
  const text = raw.normalize('NFKC').trim();
  const [, letter = '', digits = '', rest = ''] = /^([A-Ta-t]?)[-.]?(\d{0,4})(?!\d)[\s:-]*(.*)$/s.exec(text) ?? [];
  const entry = letter ? industries().get(letter.toUpperCase() + digits) : digits.length > 1 ? load().byDigits.get(digits) : undefined;
  if (entry && (rest === '' || (letter !== '' && digits !== '') || fold(rest) === fold(entry.name)))
    return { code: entry.code, name: entry.name };
  const name = fold(text);
  const known = load().byName.get(name) ?? load().byName.get(`${name}业`);
  return known ? { code: known.code, name: known.name } : { code: null, name: raw.trim() };
}
