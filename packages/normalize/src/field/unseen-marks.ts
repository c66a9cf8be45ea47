/** What no reader sees: controls, soft hyphens, zero-width and direction marks, private characters outside the symbol fonts. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\ue000-\uefff\uf100-\uf8ff]/g;
// Word's list bullets come as characters of a symbol font.
const symbolFont = /[\uf000-\uf0ff]+ ?/g;
const privatePlanes = /[\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu;

export const withoutUnseen = (text: string): string => {
  const seen = text.replace(unseen, '').replace(symbolFont, '• ');
  return /[\udb40-\udbff]/.test(seen) ? seen.replace(privatePlanes, '') : seen;
};
