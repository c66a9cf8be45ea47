import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonText } from '@ganghui/spec/reference';
import { buildAsyncApi } from './document.ts';
import { asyncApiFile } from './files.ts';

const text = `${jsonText(buildAsyncApi())}\n`;
mkdirSync(new URL('.', asyncApiFile), { recursive: true });
writeFileSync(asyncApiFile, text);
console.log(`${fileURLToPath(asyncApiFile)}: ${text.length} characters`);
