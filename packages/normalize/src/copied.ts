// The engine keeps a short text by itself; a longer slice keeps the whole text it was cut from.
const shortest = 13;

/** The same text on its own: what is remembered must not hold on to the file it came from. */
export const copied = (text: string): string => (text.length < shortest ? text : Buffer.from(text, 'utf16le').toString('utf16le'));
