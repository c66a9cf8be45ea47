import { saysNothing } from './fold-cell.ts';

export const emailFix = '写成 name@example.com；没有邮箱的留空。';

const longest = 254;
const plain = /^[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}$/;
const heading = /^(?:电子)?(?:邮箱|邮件|e-?mail|mail(?:to)?|投递邮箱|简历投递)(?:地址)?[:：]?/i;
const parts = /[/、,，;；|或\s<>()（）]+/;

function one(text: string): string | undefined {
  const address = text
    .replace(heading, '')
    .replace(/[。.，,;；]+$/, '')
    .toLowerCase();
  return plain.test(address) && !address.includes('..') && !/[-.]@|@[-.]|-\./.test(address) ? address : undefined;
}

/**
 * The first e-mail address of a cell, in small letters, with ＠ (at) and #  for the sign undone and blanks dropped; null when the cell says nothing,
 * undefined when it holds none.
 */
export function parseEmail(raw: string): string | null | undefined {
  if (plain.test(raw) && !raw.includes('..') && !/[-.]@|@-|-\./.test(raw)) return raw;
  if (saysNothing(raw)) return null;
  if (raw.length > longest) return undefined;
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[。．]/g, '.')
    .replace(/\s*[([【]\s*(?:at|@)\s*[)\]】]\s*/gi, '@')
    .trim();
  if (!text.includes('@')) {
    const hash = text.split('#');
    return hash.length === 2 ? one(hash.join('@')) : undefined;
  }
  const joined = one(text.replace(/\s+/g, ''));
  if (joined) return joined;
  for (const part of text.replace(/\s*@\s*/g, '@').split(parts)) {
    const address = one(part);
    if (address) return address;
  }
  return undefined;
}
