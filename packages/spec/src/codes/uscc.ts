// GB 32100-2015: 31 characters without I, O, S, V, Z; characters 9 to 17 are an organisation code of GB 11714 with its own check.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
// What the eye takes for one another. The five letters outside the alphabet are always wrong, so they come first.
const lookAlikes: Record<string, string> = {
  O: '0',
  I: '1',
  S: '5',
  Z: '2',
  V: 'U',
  B: '8',
  Q: '0',
  D: '0',
  G: '6',
  L: '1',
  T: '7',
  U: 'V',
};

/** Normal width, capitals, no blanks or dashes. */
export const tidyUscc = (code: string): string =>
  /^[0-9A-Z]+$/.test(code)
    ? code
    : code
        .normalize('NFKC')
        .replace(/[\s\u200b-\u200f\ufeff-]/g, '')
        .toUpperCase();

const values = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

function checkOf(code: string): string | null {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = values[code.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    sum += value * weights[i]!;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

// GB 11714 counts 0 to 9, then A as 10 and so on without a gap.
const ordinal = (code: number): number => (code <= 0x39 ? code - 0x30 : code - 0x37);

function organisationCheckOf(code: string): string {
  let sum = 0;
  for (let i = 0; i < organisationWeights.length; i++) sum += ordinal(code.charCodeAt(8 + i)) * organisationWeights[i]!;
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : `${check}`;
}

/** Both check digits. The first character may be a letter: N is a rural collective, A the army, Y others. */
export function isUscc(code: string): boolean {
  return /^[1-9ANY][0-9A-Z]{17}$/.test(code) && checkOf(code) === code[17] && organisationCheckOf(code) === code[16];
}

/** The one code a single look-alike away that passes both checks; null when there is none or more than one. */
export function repairUscc(code: string): string | null {
  if (code.length !== 18) return null;
  const found = new Set<string>();
  for (const [i, character] of [...code].entries()) {
    for (const [wrong, right] of Object.entries(lookAlikes)) {
      const other = character === wrong ? right : character === right ? wrong : null;
      if (other === null) continue;
      const repaired = code.slice(0, i) + other + code.slice(i + 1);
      if (isUscc(repaired)) found.add(repaired);
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
