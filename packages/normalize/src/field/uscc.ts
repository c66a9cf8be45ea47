// GB 32100-2015: 31 characters, no I O S V Z; weights are 3^i mod 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// GB 11714: the organisation code inside (characters 9 to 17) carries a check digit of its own.
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const innerDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shape = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
// What a hand or a scanner writes for what stood on the licence.
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', B: '8' };

export const tidyUscc = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff-]/g, '')
    .toUpperCase();

function outerCheck(code: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code[index]!), 0);
  return code[17] === alphabet[(31 - (sum % 31)) % 31];
}

function innerCheck(code: string): boolean {
  const sum = innerWeights.reduce((total, weight, index) => total + weight * innerDigits.indexOf(code[8 + index]!), 0);
  const check = 11 - (sum % 11);
  return code[16] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

const isValid = (code: string): boolean => shape.test(code) && outerCheck(code) && innerCheck(code);

/** Both check digits; when exactly one look-alike letter explains the fault, what was probably meant. Suggested, never applied. */
export function checkUscc(text: string): { valid: boolean; suggestion: string | null } {
  const code = tidyUscc(text);
  if (isValid(code)) return { valid: true, suggestion: null };
  if (code.length !== 18) return { valid: false, suggestion: null };
  const repairs = [...code].flatMap((letter, index) => {
    const meant = lookalikes[letter];
    const repaired = meant && code.slice(0, index) + meant + code.slice(index + 1);
    return repaired && isValid(repaired) ? [repaired] : [];
  });
  return { valid: false, suggestion: repairs.length === 1 ? repairs[0]! : null };
}
