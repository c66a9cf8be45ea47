// Java systems number their rows beyond what a JavaScript number can hold; read as numbers two of them would become one.
const mayHoldLong = /\d{16}/;

const exact = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value;

/** JSON.parse, with whole numbers of more digits than a number keeps as the text they are written in. Throws as JSON.parse does. */
export const parseJson = (text: string): unknown => (mayHoldLong.test(text) ? JSON.parse(text, exact) : JSON.parse(text));
