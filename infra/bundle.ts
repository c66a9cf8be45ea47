import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FunctionName, functionNames } from '@ganghui/spec/flow';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { build, type Metafile } from 'esbuild';
import { leanDependencies } from './lean-dependencies.ts';
import { packedTables } from './packed-tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const buildDir = join(root, 'infra', '.build');

/** Bytes of what is read at a cold start (the entry and all it imports at once), of all code, and of the code tables beside it. */
type BundleSize = { name: string; entryBytes: number; totalBytes: number; tableBytes: number };
type Bundle = { name: string; dir: string; size: BundleSize; metafile: Metafile };

/** Bundles one function the way Lambda gets it: an entry, and chunks for what is imported lazily. */
export async function bundleFunction(name: string, entry = handlerOf(name), outdir = join(buildDir, name)): Promise<Bundle> {
  if (!existsSync(entry)) throw new Error(`the function ${name} has no handler: ${entry} does not exist`);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // Beside the entry, so that a chunk finds its tables by their names alone.
    chunkNames: 'chunk-[name]-[hash]',
    assetNames: '[name]-[hash]',
    platform: 'node',
    target: 'node24',
    // The SDK's ES modules are a third smaller than the CommonJS that Node's own fields choose.
    mainFields: ['module', 'main'],
    plugins: [packedTables, leanDependencies],
    minify: true,
    // Otherwise every Chinese character of the code tables is written as six.
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // Beside the code, not in it: for reading a stack trace, never uploaded.
    sourcemap: 'external',
    // Parts of the SDK are CommonJS and call require, which a module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: root,
  }).catch((cause: Error) => {
    throw new Error(`the function ${name} cannot be bundled: ${cause.message}`, { cause });
  });
  return { name, dir: outdir, size: sizeOf(name, metafile), metafile };
}

export const bundleFunctions = (): Promise<Bundle[]> => Promise.all(functionNames.map((name) => bundleFunction(name)));

export const bundledCode = (name: FunctionName): Code => Code.fromAsset(join(buildDir, name), { exclude: ['**/*.map'] });

export function sizeTable(sizes: readonly BundleSize[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(10);
  const lines = sizes.map(
    ({ name, entryBytes, totalBytes, tableBytes }) =>
      name.padEnd(13) + kilobytes(entryBytes) + kilobytes(totalBytes) + kilobytes(tableBytes),
  );
  return ['function       entry kB  total kB tables kB', ...lines].join('\n');
}

const handlerOf = (name: string): string => join(root, 'functions', name, 'handler.ts');

function sizeOf(name: string, { outputs }: Metafile): BundleSize {
  const code = Object.keys(outputs).filter((file) => file.endsWith('.mjs'));
  const bytesOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  const atStart = new Set(code.filter((file) => file.endsWith('/index.mjs')));
  // A set hands out what is added while it is walked.
  for (const file of atStart) for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') atStart.add(path);
  const tables = Object.keys(outputs).filter((file) => file.endsWith('.br'));
  return { name, entryBytes: bytesOf(atStart), totalBytes: bytesOf(code), tableBytes: bytesOf(tables) };
}

if (import.meta.main) console.log(sizeTable((await bundleFunctions()).map(({ size }) => size)));
