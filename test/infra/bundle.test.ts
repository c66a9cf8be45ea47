import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunction, sizeTable } from '@ganghui/infra/bundle';
import { afterAll, describe, expect, it } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'ganghui-bundle-'));
afterAll(() => rmSync(dir, { recursive: true }));

function sample(name: string, files: Record<string, string>): { entry: string; outdir: string } {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
  return { entry: join(dir, `${name}.ts`), outdir: join(dir, name) };
}

describe('a bundle', () => {
  it('keeps what is imported lazily out of the entry, and counts it', async () => {
    const { entry, outdir } = sample('lazy', {
      'lazy.ts': "export const handler = async (): Promise<number> => (await import('./lazy-table.ts')).table.length;",
      'lazy-table.ts': `export const table: string = '${'表'.repeat(5000)}';`,
    });
    const { size } = await bundleFunction('lazy', entry, outdir);
    expect(size.entryBytes).toBeLessThan(1000);
    expect(size.totalBytes).toBeGreaterThan(15_000);
    expect(sizeTable([size])).toContain('lazy');
    const { handler } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);
    expect(await handler()).toBe(5000);
  });

  it('can hold CommonJS that calls require', async () => {
    const { entry, outdir } = sample('old', {
      'old.ts': "import { platform } from './old-style.cjs';\nexport const handler = (): string => platform;",
      'old-style.cjs': "const os = require('os');\nexports.platform = os.platform();",
    });
    await bundleFunction('old', entry, outdir);
    const { handler } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);
    expect(handler()).toBe(process.platform);
  });

  it('carries code tables packed and beside the code, also those a folder deeper', async () => {
    mkdirSync(join(dir, 'codes/data/words'), { recursive: true });
    const { entry, outdir } = sample('packed', {
      'packed.ts': "import { lines } from './codes/data/words/trades.ts';\nexport const handler = (): number => lines().length;",
      'codes/data/words/trades.ts': `/** Trades. */\nexport const lines = (): string => \`${'车工|'.repeat(5000)}\`;\n`,
    });
    const { size } = await bundleFunction('packed', entry, outdir);
    expect(size.totalBytes).toBeLessThan(2000);
    expect(size.tableBytes).toBeGreaterThan(0);
    const { handler } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);
    expect(handler()).toBe(15_000);
  });

  it('leaves its source maps beside the code', async () => {
    const { entry, outdir } = sample('mapped', { 'mapped.ts': 'export const handler = (): void => {};' });
    const { size } = await bundleFunction('mapped', entry, outdir);
    expect(readdirSync(outdir).sort()).toEqual(['index.mjs', 'index.mjs.map']);
    expect(size.totalBytes).toBe(size.entryBytes);
  });

  it('is refused, by name, without a handler or with one that does not resolve', async () => {
    await expect(bundleFunction('nobody')).rejects.toThrow(/the function nobody has no handler: .*functions\/nobody\/handler\.ts/);
    const { entry, outdir } = sample('broken', { 'broken.ts': "import './missing.ts';" });
    await expect(bundleFunction('broken', entry, outdir)).rejects.toThrow(/the function broken cannot be bundled: .*missing\.ts/s);
  });
});
