import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchQuery } from '@ganghui/core';
import { createEmbeddedIndex } from '../src/index.ts';
import { createDice, createVocabulary, syntheticEvent } from './synthetic-postings.ts';

// node bench/search-bench.ts [postings] [queries of each shape]
const [postings = 100_000, rounds = 200] = process.argv.slice(2).map(Number);
const batch = 500;
const dice = createDice(20260301);
const vocabulary = { trades: createVocabulary(dice, 1500), words: createVocabulary(dice, 8000), perks: createVocabulary(dice, 40) };
const { trades, words, perks } = vocabulary;
const cities = Array.from({ length: 13 }, (_, at) => String(320100 + at * 100));

const directory = mkdtempSync(join(tmpdir(), 'ganghui-search-'));
const index = createEmbeddedIndex(join(directory, 'search.db'));
let spentMs = 0;
for (let first = 1; first <= postings; first += batch) {
  const events = Array.from({ length: Math.min(batch, postings - first + 1) }, (_, at) => syntheticEvent(dice, vocabulary, first + at));
  const from = performance.now();
  await index.apply(events);
  spentMs += performance.now() - from;
}
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const copied = performance.now();
const { bytes } = await index.snapshot(join(directory, 'snapshot.db'));
console.log(`${postings} postings in ${(spentMs / 1000).toFixed(1)} s: ${Math.round((postings / spentMs) * 1000)} a second`);
console.log(
  `file ${megabytes(statSync(join(directory, 'search.db')).size)}, snapshot ${megabytes(bytes)} in ${Math.round(performance.now() - copied)} ms`,
);

const base = {
  text: '',
  regions: [],
  minPay: null,
  marketId: null,
  limit: 20,
  cursor: 0,
  at: '2026-03-01T00:00:00Z',
} satisfies SearchQuery;
const three = () => {
  const city = dice.pick(cities);
  return { regions: [city], minPay: 5000, marketId: `${city}-0${1 + dice.below(8)}` };
};
const two = () => {
  const { regions, minPay } = three();
  return { regions, minPay };
};
const trade = () => dice.pickByRank(trades);
const word = () => dice.pickByRank(words);
const perk = () => dice.pickByRank(perks);
// The twenty commonest words stand in 25 to 98 of 100 postings, like 工作 and 负责.
const filler = () => words[dice.below(20)] ?? '';
const shapes: Record<string, () => Partial<SearchQuery>> = {
  'no words, no filter': () => ({}),
  'no words, page 500': () => ({ cursor: 10_000 }),
  'no words, city and pay': () => two(),
  trade: () => ({ text: trade() }),
  'trade, three filters': () => ({ text: trade(), ...three() }),
  'trade and perk': () => ({ text: `${trade()} ${perk()}` }),
  'trade and perk, three filters': () => ({ text: `${trade()} ${perk()}`, ...three() }),
  'trade and word': () => ({ text: `${trade()} ${word()}` }),
  'trade and word, three filters': () => ({ text: `${trade()} ${word()}`, ...three() }),
  'trade and word, city and pay': () => ({ text: `${trade()} ${word()}`, ...two() }),
  'two words, three filters': () => ({ text: `${word()} ${word()}`, ...three() }),
  'trade and filler, three filters': () => ({ text: `${trade()} ${filler()}`, ...three() }),
  'one filler': () => ({ text: filler() }),
  'two fillers': () => ({ text: `${filler()} ${filler()}` }),
  'two fillers, three filters': () => ({ text: `${filler()} ${filler()}`, ...three() }),
  'one character': () => ({ text: [...trade()][0] ?? '' }),
};
for (const [shape, draw] of Object.entries(shapes)) {
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const query = { ...base, ...draw() };
    const from = performance.now();
    const result = await index.search(query);
    times.push(performance.now() - from);
    total += result.total;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(2).padStart(7);
  console.log(`p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms  hits ${String(Math.round(total / rounds)).padStart(6)}  ${shape}`);
}
index.close();
rmSync(directory, { recursive: true });
