import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunction } from '@ganghui/infra/bundle';
import { definitions } from '@ganghui/infra/definitions';
import { type FunctionName, flowOf, functionNames } from '@ganghui/spec/flow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'ganghui-functions-'));
afterAll(() => rmSync(dir, { recursive: true }));

// The right that a command of the SDK needs, where it is not named like the command.
const rightOf: Record<string, string> = {
  TransactWriteItems: 'PutItem',
  BatchExecuteStatement: 'PartiQLInsert',
  DeleteObjects: 'DeleteObject',
  ListObjectsV2: 'ListBucket',
};
const ruleCommands = ['PutRule', 'PutTargets', 'RemoveTargets', 'DeleteRule'];
// Endpoint discovery and S3 Express: the clients carry them and never use them here.
const carried = ['DescribeEndpoints', 'CreateSession'];
// Rights and commands that have no counterpart, with the reason.
const unmatched: Partial<Record<FunctionName, string[]>> = {
  // It only replaces rows; the insert is in its bundle because it is the other half of the same function.
  clock: ['PartiQLInsert'],
  // Lets S3 answer "not there" instead of "not allowed".
  index: ['ListBucket'],
  // The adapters of the snapshots can put and remove as well; a reader never does.
  proof: ['PutObject', 'DeleteObject'],
  seek: ['ListBucket', 'PutObject'],
};

// What a cold start may read, in kB, where somebody waits for it.
const budgets: Partial<Record<FunctionName, number>> = { intake: 600, feed: 450, seek: 450 };

describe.each(functionNames)('%s, bundled', (name) => {
  const outdir = join(dir, name);
  let bundled: Awaited<ReturnType<typeof bundleFunction>>;
  beforeAll(async () => {
    bundled = await bundleFunction(name, undefined, outdir);
  });

  it('has the rights of the commands that are in its bundle, and no other', () => {
    const inputs = Object.values(bundled.metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const commands = inputs.flatMap(([path, { bytesInOutput }]) => {
      const [, command] = path.match(/@aws-sdk\/client-[a-z0-9-]+\/dist-es\/commands\/(\w+)Command\.js$/) ?? [];
      return command && !carried.includes(command) && bytesInOutput > 0 ? [rightOf[command] ?? command] : [];
    });
    const { table, indexes = [], bus = [], busRules, snapshots = [], snapshotPages = [], signingSecret = [] } = definitions[name].grants;
    const rights: string[] = [
      ...Object.keys(table),
      ...(indexes.length > 0 ? ['Query'] : []),
      ...bus,
      ...(busRules ? ruleCommands : []),
      ...snapshots,
      ...snapshotPages,
      ...signingSecret,
    ];
    const matched = (names: string[]) => [...new Set(names)].filter((each) => !unmatched[name]?.includes(each)).sort();
    expect(matched(rights)).toEqual(matched(commands));
  });

  const budget = budgets[name];
  if (budget !== undefined)
    it('is small enough for its cold start', () => {
      expect(bundled.size.entryBytes / 1000).toBeLessThanOrEqual(budget);
    });

  it('starts with its variables alone and answers an empty event', () => {
    const { environment } = definitions[name];
    const given = Object.fromEntries(environment.map((key) => [key, key === 'SEARCH_DIR' ? join(outdir, 'search') : `a-${key}`]));
    // A schedule has no empty event: it would go to the table.
    const call = flowOf(name).everyMinutes ? 'typeof handler' : 'await handler({})';
    const script = `const { handler } = await import('./index.mjs'); console.log('answer ' + JSON.stringify(${call}));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: outdir,
      env: given,
      encoding: 'utf8',
    });
    expect(stdout, stderr).toContain('answer ');
    const [, answer] = stdout.split('answer ');
    if (flowOf(name).routes) expect(JSON.parse(answer ?? '')).toMatchObject({ statusCode: 204 });
  });
});
