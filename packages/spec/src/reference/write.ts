import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codeFiles } from './code-files.ts';
import { generatedFiles } from './files.ts';

const { values } = parseArgs({ options: { codes: { type: 'string' } } });
const folder =
  values.codes === undefined
    ? fileURLToPath(new URL('../../', import.meta.url))
    : resolve(process.env.INIT_CWD ?? process.cwd(), values.codes);
const files = values.codes === undefined ? generatedFiles() : codeFiles();

for (const [path, text] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${files.size} files written to ${folder}`);
