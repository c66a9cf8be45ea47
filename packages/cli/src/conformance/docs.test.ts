import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from './play/checks/index.ts';
import { faultKinds } from './watch/log.ts';
import { behaviours } from './watch/watch.ts';

// Tables are padded to line up.
const guide = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8').replaceAll(/ +\|/g, ' |');

describe('the guide', () => {
  it.each([...checks, ...behaviours].map(({ id, title }) => [id, title] as const))(
    'says what %s is, in both languages',
    (id, { zh, en }) => {
      expect(guide).toContain(`| \`${id}\` | ${zh}`);
      expect(guide).toContain(`| \`${id}\` | ${en}`);
    },
  );
  it.each(faultKinds)('names the fault %s', (kind) => expect(guide).toContain(`\`${kind}\``));
});
