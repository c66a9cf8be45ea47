import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

const table = /^(\/\*\*[\s\S]*?\*\/\s*)?export const (\w+) = \(\): string => `([^`]*)`;\s*$/;
const packed = 'packed-table';

/**
 * Code tables are readable text in the source. In a bundle each is a compressed file beside the code, read when a function first
 * looks at it: a cold start neither loads nor unpacks what nobody asks for.
 */
export const packedTables: Plugin = {
  name: 'packed-tables',
  setup: ({ onLoad, onResolve }) => {
    const texts = new Map<string, string>();
    onLoad({ filter: /[\\/]codes[\\/]data[\\/](?:[\w-]+[\\/])?[\w-]+\.ts$/ }, async ({ path }) => {
      const [, , name, text] = table.exec(await readFile(path, 'utf8')) ?? [];
      if (name === undefined || text === undefined || /\\|\$\{/.test(text))
        throw new Error(`${path} is not one exported text: the bundle would carry it unpacked`);
      const file = `${basename(path, '.ts')}.br`;
      if (texts.has(file) && texts.get(file) !== text) throw new Error(`two tables are called ${file}: one would be read for the other`);
      texts.set(file, text);
      return {
        loader: 'js',
        contents: `import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import file from '${packed}:${file}';
export const ${name} = () => brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString();`,
      };
    });
    onResolve({ filter: new RegExp(`^${packed}:`) }, ({ path }) => ({
      path: path.slice(packed.length + 1),
      namespace: packed,
      sideEffects: false,
    }));
    onLoad({ filter: /./, namespace: packed }, ({ path }) => ({
      loader: 'file',
      contents: brotliCompressSync(texts.get(path) ?? ''),
    }));
  },
};
