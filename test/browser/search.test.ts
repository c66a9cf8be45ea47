import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './chromium.ts';
import { type Site, startSite } from './site.ts';

const phone = { width: 360, height: 740 };
let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function visiting(options: BrowserContextOptions, visit: (page: Page, complaints: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: site.baseUrl, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  // The icon is the browser's own idea, not ours.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await visit(page, complaints);
  } finally {
    await context.close();
  }
}

/** The addresses of one page of each kind, found as a person finds them. */
async function addresses(page: Page): Promise<string[]> {
  await page.goto('/');
  const posting = await page.locator('.cards h3 a').first().getAttribute('href');
  await page.goto('/markets');
  const market = await page.locator('.cards h2 a').first().getAttribute('href');
  return [
    '/',
    '/?q=数控车工&minPay=3000',
    '/?q=没有人会搜的词',
    '/?city=火星',
    posting ?? '',
    '/markets',
    market ?? '',
    '/quality',
    site.statePage,
  ];
}

async function searchAndOpen(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('岗位、单位或技能').fill('数控车工');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.waitForURL(/\?q=/);
  expect(await page.getByLabel('岗位、单位或技能').inputValue()).toBe('数控车工');
  expect(await page.getByRole('heading', { level: 2, name: /^共 [1-9]\d* 个岗位$/ }).count()).toBe(1);
  const first = page.locator('.cards h3 a').first();
  const title = await first.textContent();
  await first.click();
  await page.waitForURL(/\/postings\//);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  expect(await page.locator('.pay').textContent()).toMatch(/元|面议|未写明/);
  expect(await page.locator('.score-number').textContent()).toMatch(/^\d+(\.\d)?$/);
  expect(await page.getByRole('meter').count()).toBe(6);
}

describe('a job seeker with a browser', () => {
  it.each([true, false])('searches, opens a posting, reads pay, score and reasons (JavaScript: %s)', (javaScriptEnabled) =>
    visiting({ javaScriptEnabled, viewport: phone }, async (page, complaints) => {
      await searchAndOpen(page);
      expect(complaints).toEqual([]);
    }),
  );

  it('reads for each point lost why, and what it costs', () =>
    visiting({}, async (page) => {
      await page.goto('/?limit=50');
      const cards = page.locator('.cards > li').filter({ hasNotText: '100 分' });
      await cards.first().locator('h3 a').click();
      const score = Number(await page.locator('.score-number').textContent());
      const costs = await page.locator('.finding-costs .finding-points').allTextContents();
      const lost = costs.reduce((sum, text) => sum + Number(/扣 ([\d.]+) 分/.exec(text)?.[1]), 0);
      expect(costs).not.toEqual([]);
      expect(100 - lost).toBeCloseTo(score, 5);
    }));

  it('drops a filter, and turns the page without losing one', () =>
    visiting({}, async (page) => {
      await page.goto('/?minPay=3000&limit=2');
      await page.getByRole('link', { name: '下一页' }).click();
      await page.waitForURL(/cursor=2/);
      expect(page.url()).toContain('minPay=3000');
      await page.getByRole('link', { name: /^去掉条件：\s*月薪 3000 元以上$/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('minPay'));
      expect(await page.getByLabel('最低月薪').inputValue()).toBe('');
    }));

  it('gets a page, not an error, for a posting that is not there', () =>
    visiting({}, async (page) => {
      const answer = await page.goto('/postings/320100-01.nobody');
      expect(answer?.status()).toBe(404);
      await page.getByRole('link', { name: '返回找岗位' }).click();
      await page.waitForURL(`${site.baseUrl}/`);
      expect(await page.getByRole('search').count()).toBe(1);
    }));
});

describe('every page in a browser', () => {
  it('fits a phone 360 pixels wide, with targets a finger can hit', () =>
    visiting({ viewport: phone }, async (page) => {
      for (const address of await addresses(page)) {
        await page.goto(address);
        const { width, room, small } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          room: window.innerWidth,
          // Links inside running text are exempt (WCAG 2.2, 2.5.8).
          small: [
            ...document.querySelectorAll(
              'nav a, form button, form input:not([type=hidden]), select, .filters a, .facets a, .more, summary',
            ),
          ]
            .filter((element) => element.getBoundingClientRect().height < 44)
            .map((element) => element.outerHTML),
        }));
        expect([address, width <= room, small]).toEqual([address, true, []]);
      }
    }));

  it('has one h1, headings in order, names for all controls, and landmarks', () =>
    visiting({}, async (page) => {
      for (const address of await addresses(page)) {
        await page.goto(address);
        const seen = await page.evaluate(() => {
          const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]));
          const controls = [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),select,textarea')];
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          const refer = [...document.querySelectorAll('[aria-labelledby],[aria-describedby]')].map(
            (element) => element.getAttribute('aria-labelledby') ?? element.getAttribute('aria-describedby') ?? '',
          );
          return {
            h1: levels.filter((level) => level === 1).length,
            jumps: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
            unlabelled: controls.filter((control) => control.labels?.length !== 1).map((control) => control.outerHTML),
            nameless: [...document.querySelectorAll('a,button')].filter((element) => !element.textContent?.trim()).length,
            repeated: ids.filter((id, i) => ids.indexOf(id) !== i),
            dangling: refer.filter((id) => !ids.includes(id)),
            landmarks: ['header', 'nav', 'main', 'footer'].filter((name) => !document.querySelector(name)),
            language: document.documentElement.lang,
          };
        });
        const clean = { h1: 1, jumps: [], unlabelled: [], nameless: 0, repeated: [], dangling: [], landmarks: [], language: 'zh-CN' };
        expect([address, seen]).toEqual([address, clean]);
      }
    }));

  it('loads nothing but itself and one stylesheet', () =>
    visiting({}, async (page, complaints) => {
      const requested = new Set<string>();
      page.on('request', (request) => requested.add(new URL(request.url()).pathname));
      await page.goto('/');
      expect([...requested].filter((path) => path !== '/favicon.ico')).toEqual(['/', expect.stringMatching(/^\/assets\/style\.\w+\.css$/)]);
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
      expect(complaints).toEqual([]);
    }));

  it('can be walked with the keyboard: skip link, header, then the search box, each focus visible', () =>
    visiting({}, async (page) => {
      await page.goto('/');
      const path: string[] = [];
      for (let step = 0; step < 12 && path.at(-1) !== 'q'; step++) {
        await page.keyboard.press('Tab');
        const { name, outline } = await page.evaluate(() => {
          const element = document.activeElement;
          return {
            name: element?.id || element?.textContent?.trim() || '',
            outline: element ? getComputedStyle(element).outlineStyle : '',
          };
        });
        expect([name, outline]).toEqual([name, 'solid']);
        path.push(name);
      }
      expect(path[0]).toBe('跳到正文');
      expect(path.at(-1)).toBe('q');
      await page.keyboard.type('数控车工');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?q=/);
    }));
});
