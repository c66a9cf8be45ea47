import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
];

/** A real Chromium from the package registry; it unpacks itself into the temporary folder on first use. */
export async function launch(): Promise<Browser> {
  // Where the machine lacks the nss libraries the package brings its own, but only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // In one process, closing the first context ends the browser.
  const args = [...packed.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'), ...quiet];
  return chromium.launch({ executablePath: await packed.executablePath(), args, headless: true });
}

const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/400.css'));
const fontHost = 'https://fonts.test/';
const weights = [400, 600, 700];

/**
 * A context in which Chinese can be seen: this Chromium has no Chinese font, and pages may load none. The stylesheet on its way to the
 * browser gets the font faces, and the policy that forbids them is set aside, for pictures only.
 */
export async function contextWithChinese(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const faces = weights
    .map((weight) => readFileSync(join(fontFolder, `${weight}.css`), 'utf8').replaceAll('url(./files/', `url(${fontHost}`))
    .join('\n');
  await context.route('**/assets/style.*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${faces}\n${await response.text()}` });
  });
  // The pages of the reference carry their style inside.
  await context.route('**/docs{,/events,/proof}', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<style>', `<style>${faces}`) });
  });
  await context.route(`${fontHost}**`, (route) =>
    route.fulfill({
      path: join(fontFolder, 'files', new URL(route.request().url()).pathname.slice(1)),
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  return context;
}
