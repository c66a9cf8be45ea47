import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rawFields } from '../raw-posting.ts';
import { saidTexts } from './testing/said-texts.ts';
import { hasEnglish, toEnglish } from './to-english.ts';

const packages = fileURLToPath(new URL('../../..', import.meta.url));
const dataFiles = globSync('spec/src/codes/data/english-*.ts', { cwd: packages }).sort();
const linesOf = (file: string): string[] => (/`([^`]*)`/.exec(readFileSync(join(packages, file), 'utf8'))?.[1] ?? '').trim().split('\n');
const lines = dataFiles.flatMap(linesOf);
const chineseOf = (line: string): string => line.split('\t')[0] ?? '';
const isChinese = (line: string): boolean => /\p{Script=Han}/u.test(chineseOf(line));
const known = new Set(lines.map(chineseOf));
const isTest = (file: string): boolean => /\.test\.ts$|\/testing\//.test(file);

// A piece of a message has its line with the value it stands beside.
const formsOf = (text: string): string[] => [text, `{}${text}`, `${text}{}`, `${text} {}。`];
const isUnderstood = (text: string): boolean => hasEnglish(text) && !/\p{Script=Han}/u.test(toEnglish(text).replace(/“[^”]*”/g, ''));
const covers = (text: string): boolean => formsOf(text).some((each) => known.has(each)) || isUnderstood(text.replaceAll('{}', '7'));

const never = /(?!)/;
// Word lists stand beside the messages of the first two; of the others every Chinese text is said to somebody.
const places = [
  { files: 'quality/src/**/*.ts', all: false, except: never },
  // A draft of a profile is talked over in Chinese, with the person who makes it.
  { files: 'normalize/src/**/*.ts', all: false, except: /\/suggest\/(?!sample)/ },
  { files: 'normalize/src/read/looks-like.ts', all: true, except: never },
  { files: 'core/src/**/*.ts', all: true, except: never },
  { files: 'aws/src/bus-order.ts', all: true, except: never },
  { files: 'webhook/src/**/*.ts', all: true, except: never },
  // What to write instead of what a schema does not take.
  { files: 'spec/src/feed/*.ts', all: false, except: never },
  // A search is refused in the words of its page.
  { files: 'web/src/query/parse-search-params.ts', all: false, except: never },
  { files: 'web/src/query/read-city.ts', all: false, except: never },
  // What is written in both languages, or for a spreadsheet.
  { files: 'http/src/**/*.ts', all: true, except: /\/(?:open|async)api\/|\/docs\/|csv/ },
];

describe('the catalogue', () => {
  it.each(places)('has a line for every message of $files', ({ files, all, except }) => {
    const found = globSync(files, { cwd: packages }).filter((file) => !isTest(file) && !except.test(file));
    const said = found.flatMap((file) => saidTexts(readFileSync(join(packages, file), 'utf8'), all));
    expect(said.length).toBeGreaterThan(0);
    const missing = [...new Set(said)].filter((text) => !covers(text)).map((text) => `${text}\tENGLISH`);
    const where = 'packages/spec/src/codes/data/english-findings.ts or english-refusals.ts';
    expect(missing.length, `Lines to add to ${where} (a tab before the English):\n${missing.join('\n')}\n`).toBe(0);
  });

  it('has no line for what nobody says any more', () => {
    const found = globSync(
      ['{quality,normalize,core,http,webhook}/src/**/*.ts', 'aws/src/bus-order.ts', 'spec/src/feed/*.ts', 'web/src/query/*.ts'],
      { cwd: packages },
    ).filter((file) => !isTest(file));
    const said = new Set(found.flatMap((file) => saidTexts(readFileSync(join(packages, file), 'utf8'), true)).flatMap(formsOf));
    const messages = dataFiles.filter((file) => !file.endsWith('words.ts')).flatMap(linesOf);
    const left = messages.filter((line) => isChinese(line) && !said.has(chineseOf(line)));
    expect(left.length, `Lines to delete:\n${left.join('\n')}\n`).toBe(0);
  });

  it('has Chinese, one tab and English in every line, and no Chinese twice', () => {
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => !/^[^\t]*\p{Script=Han}[^\t]*\t[^\t]+$|^[^\t]*\{\}[^\t]*\t[^\t]+$/u.test(line))).toEqual([]);
    expect(lines.map(chineseOf).filter((text, at, all) => all.indexOf(text) !== at)).toEqual([]);
  });

  it('loses no value on the way: the English has each the Chinese has', () => {
    const counted = lines.filter((line) => {
      const [chinese = '', english = ''] = line.split('\t');
      return chinese.split('{}').length !== english.split(/\{[=!]?\d?\}/).length;
    });
    expect(counted).toEqual([]);
  });

  it('puts every message with values into English, whatever number or name stands in it', () => {
    for (const line of lines.filter(isChinese)) {
      const [chinese = '', english = ''] = line.split('\t');
      const given = toEnglish(chinese.replaceAll('{}', 'A-7'));
      expect([chinese, given]).toEqual([chinese, english.replaceAll(/\{[=!]?\d?\}/g, 'A-7').trimEnd()]);
    }
  });

  it('leaves no Chinese in the English but examples in quotes', () =>
    expect(lines.filter((line) => /\p{Script=Han}/u.test((line.split('\t')[1] ?? '').replace(/“[^”]*”|"[^"]*"/g, '')))).toEqual([]));

  it('knows the name of every field', () =>
    expect(
      Object.values(rawFields)
        .map(({ zh }) => zh)
        .filter((zh) => !hasEnglish(zh)),
    ).toEqual([]));
});
