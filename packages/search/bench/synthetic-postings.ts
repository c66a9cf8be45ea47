import { type FeedEvent, gradeOf, type Quality } from '@ganghui/spec';
import { allRegions, cityOf, regionPath } from '@ganghui/spec/codes';
import { aFeedEvent } from '@ganghui/spec/testing';

const counties = [...allRegions()].filter(({ code, level }) => level === 3 && code.startsWith('32')).map(({ code }) => code);
const marketsPerCity = 8;

/** mulberry32: the same postings on every machine. */
export function createDice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    /** Few are frequent, many are rare: rank r is drawn about as often as 1/r, as in a language. */
    pickByRank: <T>(from: readonly T[]): T => from[Math.floor(from.length ** next()) - 1] as T,
  };
}
export type Dice = ReturnType<typeof createDice>;

/** Invented words from 1,500 characters: of ten words seven have two, two have three and one has four, as in Chinese. */
export function createVocabulary({ below }: Dice, size: number): string[] {
  const character = () => String.fromCodePoint(0x4e00 + below(1500) * 13);
  const length = () => [2, 2, 2, 2, 2, 2, 2, 3, 3, 4][below(10)];
  return Array.from({ length: size }, () => Array.from({ length: length() ?? 2 }, character).join(''));
}

export type Vocabulary = { trades: string[]; words: string[]; perks: string[] };

export function syntheticEvent({ next, below, pick, pickByRank }: Dice, { trades, words, perks }: Vocabulary, sequence: number): FeedEvent {
  const region = pick(counties);
  const path = regionPath(region);
  const marketId = `${cityOf(region)}-0${1 + below(marketsPerCity)}`;
  const sourceId = `S${sequence}`;
  const trade = pickByRank(trades);
  const description = Array.from({ length: 30 + below(50) }, (_, at) => `${pickByRank(words)}${at % 6 === 5 ? '。' : ''}`).join('');
  const min = 3000 + below(70) * 100;
  const max = min + below(60) * 100;
  const negotiable = next() < 0.1;
  const publishedAt = new Date(Date.UTC(2026, 0, 1) + below(90 * 86_400) * 1000).toISOString();
  const score = 40 + below(61);
  const coded = { code: null, name: null };
  const posting: FeedEvent['data']['posting'] = {
    id: `${marketId}.${sourceId}`,
    marketId,
    sourceId,
    revision: 1,
    status: 'published',
    closed: null,
    title: `${next() < 0.3 ? pickByRank(words) : ''}${trade}${next() < 0.1 ? ' C++' : ''}`,
    occupation: { code: null, name: trade, confidence: 1, candidates: [], local: coded },
    description,
    headcount: 1 + below(20),
    employmentForm: 'full-time',
    education: '30',
    experience: { minYears: below(6), maxYears: null },
    skillLevel: null,
    major: null,
    pay: { min, max, period: 'month', months: null, negotiable, monthlyMin: min, monthlyMax: max, text: `${min}-${max}元/月` },
    benefits: [pickByRank(perks), pickByRank(perks)],
    place: { region: next() < 0.1 ? cityOf(region) : region, path, address: null, location: null },
    places: [],
    employer: {
      name: `${path[1]}${pick(words)}${pick(words)}有限公司`,
      uscc: null,
      nature: null,
      size: null,
      industry: coded,
      intro: null,
    },
    contact: { name: null, phone: null, email: null, consent: false },
    applyUrl: null,
    publicWelfare: false,
    targetGroups: [],
    publishedAt,
    updatedAt: publishedAt,
    validFrom: null,
    validThrough: next() < 0.5 ? null : new Date(Date.parse(publishedAt) + (5 + below(120)) * 86_400_000).toISOString(),
    source: null,
    requirements: { age: null, gender: null, householdRegister: null },
    provenance: {},
  };
  const quality: Quality = { score, grade: gradeOf(score), dimensions: {} as never, findings: [], ruleSet: 'bench' };
  return aFeedEvent({ posting, quality, sequence, time: publishedAt });
}
