import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { aWorld } from '../testing/a-world.ts';
import type { ExitCode } from '../world.ts';
import { addConformance } from './add-conformance.ts';
import { fakeKey, fakeMarket, makeFakeExchange } from './testing/fake-exchange.ts';

async function ran(args: readonly string[], port = 0) {
  const world = aWorld({ env: { GANGHUI_KEY: fakeKey }, fetch: makeFakeExchange().fetch });
  const codes: ExitCode[] = [];
  const program = new Command('ganghui').exitOverride().configureOutput({ writeErr: (text) => world.stderr.write(text) });
  addConformance(program, world, (code) => codes.push(code));
  const all = port === 0 ? args : [...args, '--port', String(port)];
  await program.parseAsync(all, { from: 'user' });
  return { codes, out: world.stdout.text, err: world.stderr.text };
}

const port = 19_890 + (process.pid % 1000);
const url = ['--url', 'http://exchange.test'];

describe('ganghui conformance', () => {
  it('plays the checks that are named', async () => {
    const { codes, out } = await ran(['conformance', ...url, '--market', fakeMarket, '--only', 'created, a-b-a', '--json']);
    const { results }: { results: { id: string; verdict: string }[] } = JSON.parse(out);
    expect(codes).toEqual([0]);
    expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['created', 'pass'],
      ['a-b-a', 'pass'],
    ]);
  });

  it.each([
    ['after the word', ['conformance', 'listen', ...url]],
    ['before the word', ['conformance', ...url, 'listen']],
  ])('listens, with the address %s', async (_, args) => {
    const { codes, out, err } = await ran([...args, '--minutes', '0.01', '--json'], port);
    expect(codes).toEqual([3]);
    expect(err).toContain(`http://127.0.0.1:${port}`);
    expect(JSON.parse(out)).toMatchObject({ requests: 0 });
  });

  it.each([
    ['a port', ['conformance', 'listen', ...url, '--port', '0']],
    ['minutes', ['conformance', 'listen', ...url, '--minutes', 'ten']],
  ])('refuses %s that cannot be', async (_, args) => {
    await expect(ran(args)).rejects.toThrow(/写 /);
  });
});
