import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { codeTable } from '../codes/index.ts';
import { documents, entities, messages } from './documents.ts';
import { exampleOf, valueAt } from './examples.ts';
import { fieldRows } from './field-rows.ts';
import { generatedFiles } from './files.ts';
import type { Json } from './json-text.ts';
import { postingNotes } from './posting-notes.ts';
import { isNode, schemaOf } from './schema-of.ts';
import { sourceRef, sources } from './sources.ts';

const folder = new URL('../../', import.meta.url);
const generated = generatedFiles();
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, keywords: ['x-ganghui'] });
addFormats.default(ajv);
for (const document of documents) ajv.addSchema(schemaOf(document));
const validatorOf = (name: string) => ajv.getSchema(`urn:ganghui:schema:${name}:v1`)!;

describe('the generated files', () => {
  it.each([...generated])('%s is what the code says: npm run reference', (path, text) =>
    expect(readFileSync(new URL(path, folder), 'utf8')).toBe(text),
  );

  it('are all there is in their folders', () => {
    const found = ['schemas', 'reference', 'events/v1'].flatMap((name) =>
      readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`),
    );
    // The pages of the proof stand beside its known answers, which are made once.
    const pages = readdirSync(new URL('docs', folder)).filter((file) => file.endsWith('.md'));
    expect([...found, ...pages.map((file) => `docs/${file}`)].toSorted()).toEqual([...generated.keys()].toSorted());
  });

  it('link only to what is there', () => {
    for (const [path, text] of [...generated].filter(([path]) => path.endsWith('.md'))) {
      for (const [, page = '', anchor = ''] of text.matchAll(/\]\(([^)#]*)#?([^)]*)\)/g)) {
        const target = page === '' ? path : page.startsWith('../') ? page.slice(3) : `${path.split('/')[0]}/${page}`;
        expect([path, target, existsSync(new URL(target, folder))]).toEqual([path, target, true]);
        if (anchor !== '') expect([path, anchor, generated.get(target)?.includes(`## ${anchor}\n`)]).toEqual([path, anchor, true]);
      }
    }
  });
});

it('every link of the README leads to a file', () => {
  const links = [...readFileSync(new URL('README.md', folder), 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(6);
  expect(links.filter((link) => link.startsWith('/') || !existsSync(new URL(link, folder)))).toEqual([]);
});

describe('the schemas', () => {
  it('become JSON Schema together', () => {
    const all = z.object(Object.fromEntries(documents.map(({ id, schema }) => [id, schema])));
    expect(Object.keys(z.toJSONSchema(all, { io: 'input' }).$defs ?? {})).toEqual(expect.arrayContaining(documents.map(({ id }) => id)));
  });

  it.each(documents)('accept the example of $id by zod and by JSON Schema', (document) => {
    const example = exampleOf(document);
    expect(document.schema.safeParse(example).error).toBeUndefined();
    const validate = validatorOf(document.name);
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(documents)('refuse an empty $id by both', ({ name, schema }) => {
    expect(schema.safeParse({}).success).toBe(false);
    expect(validatorOf(name)({})).toBe(false);
  });

  it('let v1 grow: what a reader does not know yet is allowed in what the exchange sends', () => {
    const [posting] = entities.filter(({ id }) => id === 'Posting').map(exampleOf);
    expect(validatorOf('posting')({ ...Object(posting), later: 1 })).toBe(true);
  });
});

describe.each(entities)('every field of $id', (document) => {
  const rows = fieldRows(document);
  const missing = (test: (row: (typeof rows)[number]) => boolean): string[] => rows.filter(test).map(({ pointer }) => pointer);

  it('has a Chinese name, an English description, and an example or a list of words', () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(missing(({ title }) => !/\p{Script=Han}/u.test(title))).toEqual([]);
    expect(missing(({ description }) => !/[a-z]{2}/.test(description))).toEqual([]);
    expect(missing(({ example, values }) => example === undefined && values.length === 0)).toEqual([]);
  });

  it('says how sure we are, and by what: never quoted from ourselves, and a quoted code from a source that was read', () => {
    expect(missing(({ sure }) => !['quoted', 'derived', 'inferred'].includes(sure))).toEqual([]);
    expect(missing(({ sources: named }) => named.length === 0 || named.some((ref) => !(sourceRef(ref).id in sources)))).toEqual([]);
    expect(
      missing(({ sure, sources: named }) => sure === 'quoted' && named.every((ref) => sources[sourceRef(ref).id]?.read === 'own')),
    ).toEqual([]);
    expect(missing(({ code }) => code !== '' && !/^[A-Z]{3}[0-9A-Z]{3}$/.test(code))).toEqual([]);
  });

  it('names code tables that exist, and who asks for it by a source of the list', () => {
    expect(missing(({ codeTable: name }) => name !== '' && codeTable(name) === undefined)).toEqual([]);
    expect(missing(({ mandatory }) => mandatory.some((ref) => !(sourceRef(ref).id in sources)))).toEqual([]);
  });

  it('holds in its example, and in its list of words, only codes of its table', () => {
    const strange = rows.flatMap(({ pointer, codeTable: name, example, values }) => {
      const codes = new Set(
        codeTable(name)
          ?.entries()
          .map(({ code }) => code),
      );
      const used = name === '' ? [] : [...(example === undefined ? [] : [example].flat()), ...values];
      return used.filter((value) => !codes.has(String(value))).map((value) => [pointer, value]);
    });
    expect(strange).toEqual([]);
  });
});

const changed = (value: Json, [step, ...rest]: string[], to: Json): Json => {
  if (step === undefined) return to;
  const fields = isNode(value) ? value : {};
  return { ...fields, [step]: changed(fields[step] ?? null, rest, to) };
};

it.each(entities)('zod and JSON Schema refuse the same values of $id', (document) => {
  const example = exampleOf(document);
  const validate = validatorOf(document.name);
  const plain = fieldRows(document).filter(({ pointer }) => !pointer.includes('*') && valueAt(example, pointer) !== undefined);
  const verdicts = plain.flatMap(({ pointer }) =>
    [{ strange: true }, 'x', -1, null, true, [], ['x']].map((value): [string, boolean, boolean] => {
      const tried = changed(example, pointer.split('/').slice(1), value);
      return [`${pointer} ${JSON.stringify(value)}`, document.schema.safeParse(tried).success, validate(tried) === true];
    }),
  );
  expect(verdicts.filter(([, byZod, byJson]) => byZod !== byJson)).toEqual([]);
  expect(verdicts.filter(([, byZod]) => !byZod).length).toBeGreaterThan(plain.length);
});

it('notes no field that the posting does not have', () => {
  const posting = entities.find(({ id }) => id === 'Posting')!;
  const pointers = fieldRows(posting).map(({ pointer }) => pointer);
  expect(Object.keys(postingNotes).filter((pointer) => !pointers.includes(pointer))).toEqual([]);
});

it('documents each schema once', () => expect(new Set(documents.map(({ name }) => name)).size).toBe(entities.length + messages.length));
