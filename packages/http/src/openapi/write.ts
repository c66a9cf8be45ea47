import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonText } from '@ganghui/spec/reference';
import { buildDocument } from './document.ts';
import { documentFile } from './files.ts';

const text = `${jsonText(buildDocument())}\n`;
writeFileSync(documentFile, text);
console.log(`${fileURLToPath(documentFile)}: ${text.length} characters`);
