/** Only http and https: anything else would run or fail in a job seeker's browser. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);

const longest = 2000;
const within = /https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef"'<>]+/gi;
const bareHost = /^(?:www\.|m\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?:[:/?#]\S*)?$/i;

/** The one address of a cell: as sent, or taken from the words around it, or with the https:// that was left out; undefined when there is none or several. */
export function parseWebAddress(raw: string): string | undefined {
  const text = raw.trim();
  if (text.length > longest) return undefined;
  if (isWebAddress(text) && !/[\s&<>"\uff01-\uff5e]/.test(text)) return text;
  const plain = (/[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text).replace(/&amp;/g, '&').replace(/[\u200b-\u200f\ufeff]/g, '');
  if (isWebAddress(plain) && !/\s/.test(plain)) return plain;
  const found = [...new Set([...plain.matchAll(within)].map(([each]) => each.replace(/[)\].,;]+$/, '')))];
  if (found.length > 0) return found.length === 1 && isWebAddress(found[0]!) ? found[0] : undefined;
  const address = plain.startsWith('//') ? `https:${plain}` : bareHost.test(plain) ? `https://${plain}` : undefined;
  return address && isWebAddress(address) && !/\s/.test(address) ? address : undefined;
}
