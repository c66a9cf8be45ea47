const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
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
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  times: '×',
  divide: '÷',
  deg: '°',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  micro: 'µ',
  mu: 'μ',
  alpha: 'α',
  beta: 'β',
  Omega: 'Ω',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  permil: '‰',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  radic: '√',
  infin: '∞',
  cent: '¢',
  pound: '£',
  euro: '€',
  star: '☆',
  starf: '★',
  phi: 'φ',
  Phi: 'Φ',
  acute: '´',
  uml: '¨',
  zwnj: '',
  zwj: '',
  shy: '',
  lrm: '',
  rlm: '',
  colon: ':',
  comma: ',',
  period: '.',
  lpar: '(',
  rpar: ')',
  sol: '/',
  num: '#',
  excl: '!',
  percnt: '%',
  lowbar: '_',
  NewLine: '\n',
  Tab: ' ',
};

// Numbers 128 to 159 were meant in the Windows code page, as browsers read them.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80]!;
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** &nbsp; &#39; &#x4f60; as their characters; an unknown name stays. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([a-zA-Z]{2,8}[23]?2?);|(nbsp)(?![a-zA-Z]))/g,
    (whole, decimal, hex, name, bare) => {
      if (decimal) return character(Number(decimal));
      if (hex) return character(Number.parseInt(hex, 16));
      const key = name ?? bare;
      return Object.hasOwn(named, key) ? named[key]! : whole;
    },
  );
