import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { docsStyle } from './style.ts';

/** What every page of the reference is set in. `contents`: the entries of its own contents. */
export const DocsFrame = ({ title, contents, children }: { title: string; contents: Child; children: Child }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{raw(docsStyle)}</style>
    </head>
    <body>
      <a class="skip" href="#main">
        跳到正文
      </a>
      <div class="frame">
        <nav class="contents" aria-label="目录 Contents">
          <ul>{contents}</ul>
        </nav>
        <main id="main" class="part">
          {children}
        </main>
      </div>
    </body>
  </html>
);

const pages = {
  '/docs': ['接口文档', 'API reference'],
  '/docs/events': ['事件文档', 'Events'],
  '/docs/proof': ['怎样证明', 'How to prove'],
} as const;

/** The way to another page, as an entry of the contents. */
export const PageLink = ({ to }: { to: keyof typeof pages }) => (
  <li>
    <a class="group" href={to}>
      {pages[to][0]} <span lang="en">{pages[to][1]}</span>
    </a>
  </li>
);
