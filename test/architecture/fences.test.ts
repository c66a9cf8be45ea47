import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (name) => name.includes('node_modules') || name.includes('.build') }).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const importsOf = (file: string): string[] => [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name = '']) => name);

// Architecture: who may import whom. A list in a package.json that says more is a hole in the fence.
const allowed: Record<string, string[]> = {
  spec: [],
  normalize: ['spec'],
  quality: ['spec'],
  core: ['spec', 'normalize', 'quality'],
  http: ['core', 'spec'],
  web: ['core', 'spec'],
  aws: ['core', 'spec'],
  search: ['core', 'spec'],
  webhook: ['core', 'spec'],
  client: ['spec'],
  cli: ['spec', 'normalize', 'quality', 'client'],
  runtime: [],
};

describe('the fences between packages', () => {
  it.each(Object.entries(allowed))('%s depends on nothing of ours but what the architecture allows', (name, may) => {
    const { dependencies = {} } = JSON.parse(read(`packages/${name}/package.json`));
    const ours = Object.keys(dependencies).filter((each) => each.startsWith('@ganghui/'));
    expect(ours.map((each) => each.slice('@ganghui/'.length)).filter((each) => !may.includes(each))).toEqual([]);
  });

  it('has a rule for every package', () =>
    expect(
      globSync('packages/*/package.json', { cwd: root })
        .map((file) => file.split('/')[1])
        .sort(),
    ).toEqual(Object.keys(allowed).sort()));

  it('lets no function import another', () => {
    for (const file of sources('functions/*/handler.ts')) {
      const foreign = importsOf(file).filter(
        (name) => name.startsWith('.') || name.startsWith('@ganghui/functions') || name.startsWith('@ganghui/local'),
      );
      expect([file, foreign]).toEqual([file, []]);
    }
  });

  it('has one folder per function of the flow, each with a handler that says what it takes, gives and hurts', () => {
    expect(
      sources('functions/*/handler.ts')
        .map((file) => dirname(file).split('/').at(-1))
        .sort(),
    ).toEqual([...functionNames].sort());
    for (const file of sources('functions/*/handler.ts'))
      expect(read(file)).toMatch(/^\/\*\*\n \* \w+: .+\n \* In: .+\n \* Out: .+\n \* If it stops: .+/);
  });

  it('lets infra import data only, and its replay the calls it makes', () => {
    const ours = sources('infra/**/*.ts').flatMap((file) => importsOf(file).filter((name) => name.startsWith('@ganghui/')));
    expect(new Set(ours)).toEqual(new Set(['@ganghui/spec/flow', '@ganghui/aws/table', '@ganghui/aws/bus-replay']));
  });

  it('reaches into no package past its exports', () => {
    const deep = sources('{packages,functions,infra,test}/**/*.{ts,tsx}').flatMap((file) =>
      importsOf(file).filter((name) => /^@ganghui\/[^/]+\/src\//.test(name)),
    );
    expect(deep).toEqual([]);
  });
});

describe('the core', () => {
  it('has no clock, dice, logger or environment', () => {
    for (const name of ['core', 'normalize', 'quality'])
      for (const file of sources(`packages/${name}/src/**/*.ts`)) {
        const found = /Date\.now\(|new Date\(\)|Math\.random|randomUUID|randomBytes|process\.env|console\.|performance\.now/.exec(
          read(file),
        )?.[0];
        expect([file, found]).toEqual([file, undefined]);
      }
  });
});

describe('the house style', () => {
  it('keeps every source file under 250 lines, code tables and examples apart', () => {
    const long = sources('{packages,functions,infra,test}/**/*.{ts,tsx}')
      .filter((file) => !file.includes('/codes/data/') && !file.includes('/examples/'))
      .filter((file) => read(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('has no folder whose name says nothing', () => {
    const vague = sources('{packages,functions,infra,test}/**/*.{ts,tsx}').filter((file) =>
      /\/(utils?|helpers?|common|misc|shared|services)[/.]/.test(file),
    );
    expect(vague).toEqual([]);
  });
});
