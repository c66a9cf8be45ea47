import type { Indicator } from '@ganghui/spec/codes/indicator';
import { chineseNames, type Target, wordSets } from './header-lexicon.ts';
import { latinNames } from './latin-lexicon.ts';
import { endOfPay } from './says-pay.ts';
import { type Spelling, splitName } from './split-name.ts';

/** How well a column's name fits a target, 0 to 1, and by what. */
export type NameHit = { score: number; by: 'name' | 'alike' | 'code' };
export type NameHits = ReadonlyMap<Target, NameHit>;

type Entry = { target: Target; weight: number };
type Lexicon = Map<string, Entry[]>;
const sharedWeight = 0.66;
const codeWeight = { stable: 0.92, clash: 0.5 };

function lexiconOf(names: Readonly<Record<Target, string>>): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const [target, line] of Object.entries(names) as [Target, string][])
    for (const written of line.split(' ')) {
      const weight = written.startsWith('~') ? sharedWeight : 1;
      const name = written.replace('~', '');
      const set = /\{(\w)\}/.exec(name)?.[1];
      const forms = set ? wordSets[set]!.split(' ').map((word) => name.replace(`{${set}}`, word)) : [name];
      for (const form of forms) {
        const entries = lexicon.get(form) ?? [];
        if (!entries.some((entry) => entry.target === target)) lexicon.set(form, [...entries, { target, weight }]);
      }
    }
  return lexicon;
}

let built: { chinese: Lexicon; latin: Lexicon } | undefined;
const lexicons = (): { chinese: Lexicon; latin: Lexicon } => {
  built ??= { chinese: lexiconOf(chineseNames), latin: lexiconOf(latinNames) };
  return built;
};

type Hits = Map<Target, NameHit>;
function note(hits: Hits, target: Target, score: number, by: NameHit['by']): void {
  if (score > (hits.get(target)?.score ?? 0)) hits.set(target, { score, by });
}

function lookUp(hits: Hits, lexicon: Lexicon, spellings: readonly Spelling[]): void {
  for (const { text, factor } of spellings)
    for (const { target, weight } of lexicon.get(text) ?? []) note(hits, target, weight * factor, factor > 0.9 ? 'name' : 'alike');
}

// The head of a Chinese name stands last: 岗位条件学历 is 学历.
function within(hits: Hits, text: string): void {
  for (let from = 0; from < text.length - 1; from++)
    for (let to = Math.min(text.length, from + 12); to >= from + 2; to--) {
      if (to - from === text.length) continue;
      const share = (to - from) / text.length;
      const last = to === text.length ? 0.2 : 0;
      for (const { target, weight } of lexicons().chinese.get(text.slice(from, to)) ?? [])
        if (weight === 1) note(hits, target, 0.32 + 0.38 * share + last, 'alike');
    }
}

function amongTokens(hits: Hits, tokens: readonly string[]): void {
  const whole = tokens.join('').length;
  for (let from = 0; from < tokens.length; from++)
    for (let to = Math.min(tokens.length, from + 4); to > from; to--) {
      const text = tokens.slice(from, to).join('');
      if (text.length < 4 || text.length === whole) continue;
      for (const { target, weight } of lexicons().latin.get(text) ?? [])
        if (weight === 1) note(hits, target, 0.25 + 0.4 * (text.length / whole), 'alike');
    }
}

/** Whether one slip of the pen (two in long words) lies between two words. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 9 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most || a[0] !== b[0]) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]! <= most;
}

function misspelt(hits: Hits, text: string): void {
  if (text.length < 6 || text.length > 30) return;
  for (const [name, entries] of lexicons().latin)
    if (name.length >= 6 && isNear(text, name)) for (const { target, weight } of entries) note(hits, target, weight * 0.72, 'alike');
}

// Two codes share one field of ours; and of two it is not known which is which: the cells say.
const finer: Readonly<Record<string, readonly Target[]>> = {
  ACB221: ['age.min'],
  ACB222: ['age.max'],
  ACB253: ['age.min'],
  ACB254: ['age.max'],
  ACB475: ['longitude', 'latitude'],
  ACB476: ['latitude', 'longitude'],
};
const ofPostings = /^(?:AB01|CB20|CB21)$/;

function coded(hits: Hits, indicators: readonly Indicator[]): void {
  const near = indicators.filter(({ table }) => ofPostings.test(table));
  const targets = new Set(
    (near.length > 0 ? near : indicators).flatMap(({ code, field }): readonly Target[] => finer[code] ?? [field ?? 'other']),
  );
  for (const target of targets) note(hits, target, targets.size > 1 ? codeWeight.clash : codeWeight.stable, 'code');
}

/** Every target the name of a column may stand for. A code alone is a hint: where localities disagree about it, a weak one. */
export function nameHits(name: string): NameHits {
  const hits: Hits = new Map();
  const { chinese, latin, tokens, indicators } = splitName(name);
  lookUp(hits, lexicons().chinese, chinese);
  lookUp(hits, lexicons().latin, latin);
  if (hits.size === 0 || Math.max(...[...hits.values()].map(({ score }) => score)) < 0.8) {
    if (chinese[0]) within(hits, chinese[0].text);
    amongTokens(hits, tokens);
    if (hits.size === 0 && latin[0]) misspelt(hits, latin[0].text);
  }
  const end = endOfPay(name);
  if (end && !hits.has('salaryMin') && !hits.has('salaryMax')) {
    note(hits, end, 0.9, 'alike');
    hits.delete('salary');
  }
  // Words beside a code say which of its meanings it is.
  if (hits.size === 0) coded(hits, indicators);
  return hits;
}
