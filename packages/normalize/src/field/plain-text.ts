const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/g, (whole, decimal, hex, name) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return Object.hasOwn(entities, name) ? entities[name]! : whole;
  });

function withoutTags(text: string): string {
  if (!/<[a-zA-Z!/]/.test(text)) return text;
  return text.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/ul|\/ol)\b[^<>]*>/gi, '\n').replace(/<[a-zA-Z!/][^<>]*>/g, '');
}

const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** What a reader sees of a text from a web form: no tags, no entities, no invisible marks; line breaks kept. */
export function plainText(text: string): string {
  let plain = text.toWellFormed();
  if (/[<&]/.test(plain)) plain = withoutTags(decodeEntities(withoutTags(plain)));
  return plain
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unseen, '')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line; null when nothing is left. */
export function plainLine(text: string | undefined): string | null {
  if (text === undefined) return null;
  const line = plainText(text).replace(/\s+/g, ' ');
  return line === '' ? null : line;
}
