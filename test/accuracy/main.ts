/**
 * `npm run accuracy -- <labels.ndjson | labels.tsv …> [--postings dir --profiles dir] [--field f] [--market id] [--json] [--wrong n]`:
 * how often each field is exact, null or wrong against labels made by hand. It measures and judges nothing: the exit code is 0
 * unless a file cannot be read.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAccuracy } from './measure-accuracy.ts';
import { printAccuracy } from './print-accuracy.ts';
import { readLabels } from './read-labels.ts';

// One instant for every run, so that two runs can be compared.
const now = new Date('2026-11-21T09:00:00+08:00');
const at = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      postings: { type: 'string' },
      profiles: { type: 'string' },
      field: { type: 'string' },
      market: { type: 'string', default: '320100-01' },
      json: { type: 'boolean', default: false },
      wrong: { type: 'string', default: '20' },
    },
  });
  if (positionals.length === 0) throw new Error('no labels given: npm run accuracy -- test/accuracy/labels/*.ndjson');
  const { postings, profiles, field, market, json } = values;
  const most = Number(values.wrong);
  if (!Number.isInteger(most) || most < 0) throw new Error(`--wrong ${values.wrong}: a whole number of cases a field`);
  if ((postings === undefined) !== (profiles === undefined)) throw new Error('--postings and --profiles go together');
  const labels = positionals.flatMap((path) => readLabels(at(path), field));
  const accuracy = measureAccuracy(labels, {
    market,
    now,
    ...(postings && profiles && { postings: at(postings), profiles: at(profiles) }),
  });
  console.log(
    json
      ? JSON.stringify({ ...accuracy, misses: accuracy.misses.slice(0, most * accuracy.fields.length) }, null, 2)
      : printAccuracy(accuracy, most).join('\n'),
  );
}

// Whoever reads only the first lines has heard enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  main();
} catch (error) {
  console.error(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
