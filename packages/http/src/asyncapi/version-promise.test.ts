import { readFileSync } from 'node:fs';
import { versionPromise } from '@ganghui/spec/events';
import { expect, it } from 'vitest';
import { createDocsApp } from '../docs/docs-app.tsx';

const root = new URL('../../../../', import.meta.url);
const docs = createDocsApp({
  report: (error) => {
    throw error;
  },
});
// A page of the repository breaks its lines where it likes.
const fileOf = async (path: string): Promise<string> => readFileSync(new URL(path, root), 'utf8');
const flat = (text: string): string => text.replaceAll(/\s+/g, '');

it.each([
  ['/docs/events', 'both', async () => (await docs.request('/docs/events')).text()],
  ['packages/client/docs/integration.zh.md', 'zh', fileOf],
  ['packages/client/docs/integration.en.md', 'en', fileOf],
  ['packages/spec/README.md', 'both', fileOf],
])('%s promises of versions just what the others promise', async (path, language, read) => {
  const said = flat(await read(path));
  if (language !== 'en') expect(said).toContain(flat(versionPromise.zh));
  if (language !== 'zh') expect(said).toContain(flat(versionPromise.en));
});
