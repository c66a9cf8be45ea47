import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRecord } from '@ganghui/spec/testing';
import { aDataDir, devKeys, startProcess, urlOf } from '../journey/local-run.ts';
import { tryReceiving } from './java-receive.ts';
import { runJava } from './run-java.ts';

const marketId = '321000-01';

type Step = { args: string[]; code: number; says: RegExp };

/** Runs the Java files of the integration guide, as they are printed, against the exchange; answers what did not go as they say. */
export async function runJavaExamples(): Promise<string[]> {
  const { dataDir, remove } = aDataDir();
  const run = startProcess(dataDir, '--empty');
  try {
    const url = await urlOf(run);
    const key = devKeys(dataDir)[marketId] ?? '';
    const file = (name: string, records: readonly object[]): string => {
      const path = join(dataDir, name);
      writeFileSync(path, `${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
      return path;
    };
    const good = Array.from({ length: 1500 }, (_, index) => aRecord(`J${index}`, { employerName: `扬州禾田第${index}精密机械有限公司` }));
    const steps: Step[] = [
      { args: ['one'], code: 0, says: /^200 .*"outcome":"created"/ },
      { args: ['batch', file('good.ndjson', good.slice(0, 50))], code: 0, says: /created/ },
      { args: ['batch', file('bad.ndjson', [...good.slice(0, 2), { sourceId: 'J-BAD', title: '' }])], code: 1, says: /refused/ },
      { args: ['full', file('all.ndjson', good)], code: 0, says: /"created":1450/ },
      // Half of them would close: more than a fifth, so the number has to be confirmed.
      { args: ['full', file('half.ndjson', good.slice(0, 750))], code: 1, says: /750/ },
      { args: ['full', join(dataDir, 'half.ndjson'), '750'], code: 0, says: /"unchanged":750/ },
    ];
    const faults: string[] = [];
    for (const { args, code, says } of steps) {
      const done = await runJava('Push.java', args, { GANGHUI_URL: url, GANGHUI_KEY: key, GANGHUI_MARKET: marketId });
      if (done.code !== code || !says.test(done.output)) faults.push(`${args[0]} ended with ${done.code}: ${done.output.slice(0, 400)}`);
    }
    return [...faults, ...(await tryReceiving(url, key))];
  } finally {
    run.child.kill('SIGTERM');
    await run.ended;
    remove();
  }
}
