/** Prints the figures of the README, each as a ratio or a spread measured in this one run; asserts nothing. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleFunctions } from '@ganghui/infra/bundle';
import { aDataDir, startProcess, urlOf } from '../journey/local-run.ts';
import { benchIntake } from './intake.ts';
import type { LogFigures } from './log.ts';
import { spread, timed } from './measure.ts';

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ms = ({ p50, p95, p99 }: ReturnType<typeof spread>): string =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;

// In a process of its own: the loader that this one needs keeps the name of every closure, which nothing deployed does.
function measuredApart(): { perSecond: number; ratio: number } {
  return JSON.parse(execFileSync(process.execPath, [fileOf('./pipeline.ts')], { encoding: 'utf8' }));
}

// The functions read their environment once in a process, and this one has had them already.
function apart<T>(script: string): T {
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', fileOf(script)], { encoding: 'utf8' }));
}

const pipeline = measuredApart();
console.log(
  `parse + normalise + assess   ${pipeline.perSecond.toFixed(0)} postings/s, ${pipeline.ratio.toFixed(2)} × JSON.parse + zod (budget 4)`,
);

const intake = await benchIntake();
console.log(
  `intake, batches of 1,000     ${intake.perSecond.toFixed(0)} postings/s, ${(intake.ratio * 100).toFixed(0)} % of unconditional BatchWriteItem (budget 50 %)`,
);
console.log(`one PUT                      ${ms(intake.put)}`);
console.log(`accepted → in the feed       ${ms(intake.visible)} (budget p99 1000 ms)`);

const delivered = apart<ReturnType<typeof spread>>('./delivery.ts');
console.log(`accepted → delivered         ${ms(delivered)} (webhook; budget p99 2000 ms)`);

const log = apart<LogFigures>('./log.ts');
const { appended, catchUp, snapshot, fresh } = log;
const seconds = (value: number): string => `${value.toFixed(1)} s`;
console.log(`appended to the log          ${appended.one.toFixed(0)} changes/s by one relay, ${appended.four.toFixed(0)} by four at once`);
console.log(
  `catch-up, 100,000 changes    ${seconds(catchUp.seconds)}, ${catchUp.perSecond.toFixed(0)} changes/s, chain and content checked`,
);
console.log(
  `snapshot of 100,000          ${seconds(snapshot.seconds)}, ${(snapshot.bytes / 1e6).toFixed(1)} MB in ${snapshot.pages} pages; again after 1,000 changes ${seconds(snapshot.again)}`,
);
console.log(
  `a new copy of 100,000        ${seconds(fresh.seconds)} from the snapshot, ${seconds(fresh.verifySeconds)} to prove it; at most ${log.peakMb.toFixed(0)} MB with exchange and copies`,
);

const units = apart<Record<'first' | 'again' | 'one' | 'oneAgain', { read: number; written: number }>>('./units.ts');
const inUnits = ({ read, written }: { read: number; written: number }): string =>
  `${written.toFixed(2)} write and ${read.toFixed(2)} read units`;
console.log(`first publication, of 1,000  ${inUnits(units.first)} a posting, with log and score (budget 12 write)`);
console.log(`unchanged, of 1,000          ${inUnits(units.again)} a posting (budget 2 read)`);
console.log(`first publication, one PUT   ${inUnits(units.one)}`);
console.log(`unchanged, one PUT           ${inUnits(units.oneAgain)}, with key and market`);

const { dataDir, remove } = aDataDir();
const starts: number[] = [];
for (let run = 0; run < 4; run++) {
  const process = startProcess(dataDir, '--empty');
  const time = await timed(() => urlOf(process));
  if (run > 0) starts.push(time);
  process.child.kill('SIGTERM');
  await process.ended;
}
remove();
console.log(`start, data already there    ${spread(starts).p50.toFixed(0)} ms`);

const tables = (bytes: number): string => (bytes > 0 ? `, ${(bytes / 1000).toFixed(0)} KB of code tables` : '');
for (const { size } of await bundleFunctions()) {
  const { name, entryBytes, totalBytes, tableBytes } = size;
  console.log(
    `bundle ${name.padEnd(22)}${(entryBytes / 1000).toFixed(0)} KB entry, ${(totalBytes / 1000).toFixed(0)} KB with what is loaded later${tables(tableBytes)}`,
  );
}
