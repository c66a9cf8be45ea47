// node --import tsx test/browser/screenshots.ts <baseUrl> <outDir> [path …]: what a person sees, on a phone and at a desk, by day and by
// night. Without paths: one page of each kind.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { contextWithChinese, launch } from './chromium.ts';

const [baseUrl, outDir, ...paths] = process.argv.slice(2);
if (!baseUrl || !outDir) {
  console.error('usage: node --import tsx test/browser/screenshots.ts <baseUrl> <outDir> [path …]');
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });

const devices = [
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, colorScheme: 'dark' as const },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
];

const hrefOf = async (page: Page, path: string, selector: string): Promise<string> => {
  await page.goto(new URL(path, baseUrl).href);
  const href = await page.locator(selector).first().getAttribute('href');
  if (!href) throw new Error(`${page.url()} has no ${selector}`);
  return href;
};

const oneOfEachKind = async (page: Page): Promise<Record<string, string>> => ({
  home: '/',
  search: `/?q=${encodeURIComponent('车工')}&minPay=5000`,
  nothing: `/?q=${encodeURIComponent('宇航员')}&city=320100`,
  posting: await hrefOf(page, '/', '.cards h3 a'),
  markets: '/markets',
  market: await hrefOf(page, '/markets', '.cards h2 a'),
  quality: '/quality',
  docs: '/docs',
  events: '/docs/events',
  proof: '/docs/proof',
  gone: '/postings/320100-01.nothing',
});

const browser = await launch();
try {
  for (const { name, ...options } of devices) {
    const context = await contextWithChinese(browser, options);
    const page = await context.newPage();
    const pages = paths.length > 0 ? Object.fromEntries(paths.map((path, i) => [`path-${i + 1}`, path])) : await oneOfEachKind(page);
    for (const [title, path] of Object.entries(pages)) {
      await page.goto(new URL(path, baseUrl).href);
      await page.evaluate(() => document.fonts.ready);
      const file = join(outDir, `${title}-${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await context.close();
  }
} finally {
  await browser.close();
}
