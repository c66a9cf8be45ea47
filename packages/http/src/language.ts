import type { Context } from 'hono';

type English = typeof import('@ganghui/spec/english');

/** True when `Accept-Language` ranks English above Chinese. Pages are Chinese, and so are their problems. */
export function prefersEnglish(c: Context): boolean {
  if (c.req.header('accept')?.includes('text/html')) return false;
  const header = c.req.header('accept-language')?.slice(0, 200).toLowerCase();
  if (header === undefined) return false;
  return weightOf(header, 'en') > Math.max(weightOf(header, 'zh'), 0);
}

/** The highest q of the ranges of a language; -1 when it is not named. */
function weightOf(header: string, language: string): number {
  const weights = header.split(',').map((range) => {
    const [tag = '', ...rest] = range.split(';').map((each) => each.trim());
    if (tag !== language && !tag.startsWith(`${language}-`)) return -1;
    const q = rest.find((each) => each.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    return Number.isFinite(weight) ? weight : 0;
  });
  return Math.max(...weights);
}

let english: Promise<English> | undefined;
/** The English of the messages, loaded when somebody first asks for it. */
export const loadEnglish = (): Promise<English> => {
  english ??= import('@ganghui/spec/english');
  return english;
};
