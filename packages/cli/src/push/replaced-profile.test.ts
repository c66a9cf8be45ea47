import { describe, expect, it } from 'vitest';
import { Heard } from '../testing/a-world.ts';
import { aProfile, csvOf } from '../testing/records.ts';
import { desk, many } from './testing/a-desk.ts';

describe('a file with another profile of a registered name', () => {
  const changed = { 'p.json': aProfile('csv', { salaryUnit: 'yuan' }) };
  const registered = async () => {
    const made = desk();
    await made.push('jobs.csv', ['--profile', 'p.json'], { 'jobs.csv': csvOf(many(1)), 'p.json': aProfile('csv') });
    made.exchange.seen.length = 0;
    const isReplaced = () => made.exchange.profiles.get('nanjing-test')?.salaryUnit === 'yuan';
    return { ...made, isReplaced };
  };

  it('is not sent unless a person says so: by --yes, or at a terminal', async () => {
    const { push, exchange, isReplaced } = await registered();
    const told = await push('jobs.csv', ['--profile', 'p.json'], changed);
    expect([told.code, told.err, isReplaced()]).toEqual([2, expect.stringContaining('确实要替换，加 --yes'), false]);
    expect(exchange.seen.map(({ method }) => method)).toEqual(['GET']);
    const terminal = (text: string) => ({
      stdin: Object.assign(
        (async function* () {
          yield new TextEncoder().encode(text);
        })(),
        { isTTY: true },
      ),
      stderr: Object.assign(new Heard(), { isTTY: true }),
    });
    expect([(await push('jobs.csv', ['--profile', 'p.json'], {}, terminal('n\n'))).code, isReplaced()]).toEqual([2, false]);
    expect([(await push('jobs.csv', ['--profile', 'p.json'], {}, terminal('y\n'))).code, isReplaced()]).toEqual([0, true]);
  });

  it.each([
    ['cut off', '[{"岗位编号":"A","岗位名称"', 'jobs.json'],
    ['without a record', '岗位编号,岗位名称\r\n', 'jobs.csv'],
  ])('that is %s leaves the one that is registered', async (_, text, name) => {
    const { push, exchange, isReplaced } = await registered();
    const { code } = await push(name, ['--profile', 'p.json', '--yes'], { ...changed, [name]: text });
    expect([code, isReplaced(), exchange.opened.size]).toEqual([2, false, 1]);
  });
});
