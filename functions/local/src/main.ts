/**
 * The one-machine run: `npm start` stays up, `npm start -- --once` loads the examples, prints and ends.
 * `--verbose` prints every record, `--empty` loads no examples.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { province } from '@ganghui/spec';
import { type ExampleCity, exampleCities } from './examples.ts';
import { leaveOnSignal } from './leave-on-signal.ts';
import { loadExamples, readReport } from './load-examples.ts';
import { seedMarkets } from './seed.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Local, startLocal } from './start-local.ts';
import { cityTable, recordLines } from './summary.ts';

const startedAt = performance.now();
// A call gives up on a store that does not answer well before this.
const lastAnswersMs = 5_000;
const report = (error: unknown): void => console.error(`ganghui: ${error instanceof Error ? error.message : String(error)}`);

type Options = { once?: boolean; verbose?: boolean; empty?: boolean };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean' }, verbose: { type: 'boolean' }, empty: { type: 'boolean' } } });
  // Contacts and keys lie in the data folder: for its owner only.
  process.umask(0o077);
  const settings = readSettings(process.env);
  let local: Local | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= local?.stop() ?? Promise.resolve();
    return stopping;
  };
  // Before anything is started: a signal that comes meanwhile would leave the engine behind.
  leaveOnSignal(stop, { on: (signal, listener) => process.on(signal, listener), exit: (code) => process.exit(code) });
  // Who is waiting for an answer still gets one: what was stored, and what was not.
  const lost = (error: Error): void => {
    report(error);
    setTimeout(() => process.exit(1), lastAnswersMs);
  };
  local = await startLocal(settings, { report, lost });
  try {
    await serve(local, settings, values);
    if (values.once) await stop().then(() => process.exit(0));
  } catch (error) {
    // Whoever asked to stop has cut off what was under way; that is no failure.
    if (stopping) return;
    await stop();
    throw error;
  }
}

async function serve(local: Local, { dataDir }: Settings, { once, verbose = false, empty }: Options): Promise<void> {
  const cities = exampleCities();
  const { keys, fresh } = await seedMarkets(local.tableName, dataDir, cities);
  console.log(`岗汇 Ganghui is up on ${local.url} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; data in ${dataDir}\n`);
  if (fresh) {
    console.log(`Development keys, shown once and kept in ${join(dataDir, 'dev-keys.json')}:`);
    for (const { market } of cities) console.log(`  ${market.id}  ${market.city}  ${keys[market.id]}`);
    console.log(`  ${province}   全省    ${keys[province]}   (adds markets, issues keys)`);
    console.log('');
  }
  if (!empty) await load(local, keys, cities, verbose);
  if (once) return;
  console.log(`Look at:  ${local.url}/                 the shared feed, search and postings
          ${local.url}/markets          quality reports of the markets
          ${local.url}/v1/feed?after=0  what other cities read
          ${local.url}/docs             every call, with examples
          ${local.url}/docs/events      what is pushed to others, and how a copy is proven
Stop with Ctrl-C; nothing is lost, and the next start goes on from here.`);
}

async function load(local: Local, keys: Record<string, string>, cities: readonly ExampleCity[], verbose: boolean): Promise<void> {
  const loaded = await loadExamples(local.url, keys, cities);
  await local.settled();
  const reports = new Map(
    await Promise.all(cities.map(async ({ market }) => [market.id, await readReport(local.url, market.id)] as const)),
  );
  console.log(`${cityTable(loaded, reports)}\n`);
  const lines = loaded.flatMap((city) => recordLines(city, verbose));
  console.log(`${verbose ? 'Every record' : 'Records for a person to look at (--verbose shows every one)'}:\n${lines.join('\n')}\n`);
  const sequence = Math.max(...[...reports.values()].map(({ asOf }) => asOf.sequence));
  const delivered = Object.entries(local.delivered()).map(([name, number]) => `${name} ${number}`);
  console.log(`Feed sequence ${sequence}; events delivered: ${delivered.join(', ') || 'none'}.\n`);
}

main().catch((error: unknown) => {
  report(error);
  process.exit(1);
});
