/** Gives the exchange on this machine a new signing key: `npm run rotate-signing-key`, with the DATA_DIR of the run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from './settings.ts';
import { rotateSigningSeed } from './signing-seed.ts';

try {
  const file = join(readSettings(process.env).dataDir, 'signing-seed.json');
  if (!existsSync(file)) throw new Error(`there is no signing key in ${file}; it is made when the exchange starts`);
  rotateSigningSeed(file);
  console.log(
    'There is a new signing key. A run that is up takes it within an hour, else the next start does: it is published, endorsed by the key before it, and used. Rotating again meanwhile does no harm.',
  );
} catch (error) {
  console.error(`ganghui: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
