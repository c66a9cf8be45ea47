import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFiles, sources } from '../reference/index.ts';
import { codeTable, codeTables } from './index.ts';

const src = new URL('../', import.meta.url);

describe.each(codeTables)('the table $name', (table) => {
  const entries = table.entries();

  it('has entries, each code once at any time, each with a name', () => {
    expect(entries.length).toBeGreaterThan(1);
    const keys = entries.map(({ code, name, until }) => (until === undefined ? code : `${code} ${name} ${until}`));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(entries.filter(({ code, name }) => code.trim() !== code || code === '' || name.trim() === '')).toEqual([]);
  });

  it('says what it follows, where it lies and how sure we are', () => {
    expect(table.source.split(' ').filter((id) => !(id in sources))).toEqual([]);
    expect(existsSync(new URL(table.data, src))).toBe(true);
    expect(table.title).toMatch(/\p{Script=Han}/u);
  });

  it('ends no entry before it begins', () =>
    expect(entries.filter(({ from, until }) => from !== undefined && until !== undefined && from > until)).toEqual([]));
});

const entriesIn = (name: string) => codeTable(name)!.entries();

describe('the tables together', () => {
  it('hold what the national tables hold', () => {
    const counts = Object.fromEntries(codeTables.map(({ name, entries }) => [name, entries().length]));
    expect(counts).toMatchObject({
      education: 40,
      'economic-type': 34,
      gender: 4,
      marital: 8,
      health: 4,
      'personal-status': 13,
      ethnic: 56,
      political: 13,
      'skill-level': 8,
      'occupation-group': 87,
      occupation: 1676,
    });
  });

  it.each(['region', 'education', 'industry', 'occupation-group', 'economic-type'])('lead every parent of %s to an entry', (name) => {
    const codes = new Set(entriesIn(name).map(({ code }) => code));
    expect(entriesIn(name).filter(({ parent }) => parent !== undefined && !codes.has(parent))).toEqual([]);
    expect(entriesIn(name).some(({ parent }) => parent !== undefined)).toBe(true);
  });

  it('put every occupation under a group and keep its work types', () => {
    const groups = new Set(entriesIn('occupation-group').map(({ code }) => code));
    expect(entriesIn('occupation').filter(({ parent }) => !groups.has(parent ?? ''))).toEqual([]);
    expect(entriesIn('occupation').reduce((sum, { also = [] }) => sum + also.length, 0)).toBeGreaterThan(3000);
  });

  it('lead every former region to regions of today', () => {
    const today = new Set(entriesIn('region').map(({ code }) => code));
    expect(
      entriesIn('former-region').filter(({ replacedBy = [] }) => replacedBy.length === 0 || replacedBy.some((code) => !today.has(code))),
    ).toEqual([]);
  });

  it('tell each former region once, with all that took from it', () => {
    const entries = entriesIn('former-region');
    expect(new Set(entries.map(({ code, name, until }) => `${code}${name}${until}`)).size).toBe(entries.length);
    expect(entries.find(({ name }) => name === '白下区')).toMatchObject({ code: '320103', until: '2013' });
  });

  it('let one minimum wage of a class follow the other without a gap', () => {
    for (const class_ of ['1', '2', '3']) {
      const rows = entriesIn('minimum-wage').filter(({ code }) => code.startsWith(`${class_}@`));
      expect(rows.length).toBeGreaterThan(8);
      for (const [at, { until, replacedBy }] of rows.entries()) {
        const next = rows[at + 1];
        expect(replacedBy).toEqual(next && [next.code]);
        expect(until && new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10)).toBe(next?.from);
      }
    }
  });

  it('place the areas of the minimum wage in regions of today', () => {
    const regions = new Set(entriesIn('region').map(({ code }) => code));
    expect(entriesIn('minimum-wage-area').filter(({ code, sure }) => !regions.has(code) || sure === undefined)).toEqual([]);
  });

  it('name for each nature of an employer an economic type that exists', () => {
    const types = new Set(entriesIn('economic-type').map(({ code }) => code));
    const nearest = entriesIn('employer-nature').flatMap(({ nearest: code }) => code ?? []);
    expect(nearest.length).toBeGreaterThan(5);
    expect(nearest.filter((code) => !types.has(code))).toEqual([]);
  });

  it('say of a clashing indicator what it means where', () => {
    const clash = entriesIn('indicator').find(({ code }) => code === 'ACB214');
    expect(clash?.sure).toBe('derived');
    expect(clash?.also?.join()).toMatch(/合同期限.*福利待遇/);
  });
});

describe('the files for other languages', () => {
  const files = codeFiles();
  it('are one TSV and one JSON a table', () => {
    expect(files.size).toBe(codeTables.length * 2);
    expect(files.get('gender.tsv')?.split('\n').slice(0, 3)).toEqual([
      'code\tname\tparent\talso\tfrom\tuntil\treplacedBy\tnearest\tsure',
      '0\t未知性别\t\t\t\t\t\t\tderived',
      '1\t男\t\t\t\t\t\t\tderived',
    ]);
    expect(JSON.parse(files.get('gender.json') ?? '{}')).toMatchObject({
      standard: 'GB/T 2261.1-2003',
      entries: [{ code: '0' }, {}, {}, {}],
    });
  });

  it('have as many cells in every line as the head', () => {
    for (const [name, text] of files)
      if (name.endsWith('.tsv')) for (const line of text.trimEnd().split('\n')) expect([name, line.split('\t').length]).toEqual([name, 9]);
  });
});
