// What people put between the digits of one number.
export const between = '\\s·•,，、/／\\\\_*()（）\\-‐‑‒–—―−－';

const [digit, separator, vanishing] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);
// Tags and entities go when a text is tidied, and so does what nobody sees: then digits far apart stand side by side.
kinds.fill(vanishing, 0, 0x20).fill(vanishing, 0x7f, 0x2e80).fill(vanishing, 0xfe00, 0xff01).fill(vanishing, 0xff5f);
for (const each of '<&\\_') kinds[each.charCodeAt(0)] = vanishing;
for (const each of ' \t\r\n\u3000.．,，、/／*()（）-－') kinds[each.charCodeAt(0)] = separator;
kinds.fill(digit, 0x30, 0x3a).fill(digit, 0xff10, 0xff1a);

/** Whether eleven digits may stand in a row, blanks and dashes allowed: one look at each character, because most texts need no pattern at all. */
export function holdsElevenDigits(text: string): boolean {
  if (text.length < 11) return false;
  let [run, all, hides] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === digit) {
      all++;
      if (++run === 11) return true;
    } else if (kind === vanishing) {
      run = 0;
      hides = true;
    } else if (kind !== separator) run = 0;
  }
  return hides && all >= 11;
}
