import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofGuideFiles } from './files.ts';
import { type ProofGuide, piecesOf, proofGuideEn, proofGuideZh } from './index.ts';

const docs = new URL('../../docs/', import.meta.url);
const vectors: object = JSON.parse(readFileSync(new URL('proof-vectors.json', docs), 'utf8'));
const textsOf = ({ intro, steps, unequal }: ProofGuide): string[] => [...intro, ...steps.map(({ text }) => text), unequal];

it.each([
  ['plain', 'one', [{ kind: 'plain', text: 'one' }]],
  [
    'code',
    'a `b` c',
    [
      { kind: 'plain', text: 'a ' },
      { kind: 'code', text: 'b' },
      { kind: 'plain', text: ' c' },
    ],
  ],
  ['strong', '**b**', [{ kind: 'strong', text: 'b' }]],
  ['a link', '[b](c.json)', [{ kind: 'link', text: 'b', href: 'c.json' }]],
  ['marks that are not closed', '`a **b [c](', [{ kind: 'plain', text: '`a **b [c](' }]],
])('reads %s', (_, text, pieces) => expect(piecesOf(text)).toEqual(pieces));

describe.each([
  ['zh', proofGuideZh],
  ['en', proofGuideEn],
])('the guide in %s', (_, guide) => {
  it('leaves no mark unread', () => {
    const plain = textsOf(guide).flatMap((text) => piecesOf(text).filter(({ kind }) => kind === 'plain'));
    expect(plain.map(({ text }) => text).filter((text) => /[`[\]]|\*\*/.test(text))).toEqual([]);
  });

  it('links to what is beside it', () => {
    const links = textsOf(guide)
      .flatMap(piecesOf)
      .flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));
    expect(links).toContain('proof-vectors.json');
    expect(links.filter((href) => !existsSync(new URL(href, docs)))).toEqual([]);
  });

  it('names every known answer, and none that is not there', () => {
    const named = guide.steps.map(({ text }) => /[（(]\D*`(\w+)`[^`]*[）)]$/.exec(text)?.[1] ?? text);
    expect(named.filter((name) => !(name in vectors))).toEqual([]);
    expect(Object.keys(vectors).filter((name) => !named.includes(name))).toEqual([]);
  });
});

it('says the same steps in both languages', () => {
  const codes = ({ steps }: ProofGuide) =>
    steps.map(({ text }) =>
      piecesOf(text)
        .flatMap(({ kind, text: said }) => (kind === 'code' && /^[\w/.]+$/.test(said) ? [said] : []))
        .toSorted(),
    );
  expect(codes(proofGuideZh)).toEqual(codes(proofGuideEn));
});

it.each([...proofGuideFiles()])('%s is as it is committed', (path, text) =>
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text),
);
