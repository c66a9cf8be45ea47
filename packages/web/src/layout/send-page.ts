import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

// What a JSX expression is; ours hold nothing to wait for, so it turns into text at once.
type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Nothing but our own stylesheet may load, nothing may run, nobody may frame us. */
export const contentPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const pageHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

export const documentOf = (page: Markup): string => `<!DOCTYPE html>${page}`;

/** A posting may close at any moment, so its page is asked for anew each time; a list may be half a minute old. */
export const caching = { list: 'public, max-age=30', always: 'no-cache', never: 'no-store' } as const;

export const sendPage = (c: Context, page: Markup, status: ContentfulStatusCode = 200, cache: string = caching.always): Response =>
  c.body(documentOf(page), status, { ...pageHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': cache });
