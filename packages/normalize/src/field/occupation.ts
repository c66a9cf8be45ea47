import type { Occupation, OccupationCandidate } from '@ganghui/spec';
import { type OccupationEntry, occupations } from '@ganghui/spec/codes/occupation';

type Index = {
  byCode: Map<string, OccupationEntry>;
  byName: Map<string, OccupationEntry[]>;
  byStart: Map<string, string[]>;
};

const maxCandidates = 5;
const leastConfidence = 0.5;
const suffixes = ['员', '工', '师', '人员', '专业人员', '工程技术人员'];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·\-_/]+/g, '');

let index: Index | undefined;

// 1,600 names and 3,000 work types: built when the first posting needs them.
function load(): Index {
  if (index) return index;
  const made: Index = { byCode: new Map(), byName: new Map(), byStart: new Map() };
  for (const entry of occupations()) {
    made.byCode.set(entry.code, entry);
    for (const name of new Set([entry.name, ...entry.workTypes].map(fold))) {
      const same = made.byName.get(name);
      if (same) {
        same.push(entry);
        continue;
      }
      made.byName.set(name, [entry]);
      const start = name.slice(0, 2);
      made.byStart.set(start, [...(made.byStart.get(start) ?? []), name]);
    }
  }
  index = made;
  return made;
}

const candidate = ({ code, name }: OccupationEntry, confidence: number): OccupationCandidate => ({
  code,
  name,
  confidence: Math.round(confidence * 100) / 100,
});

// One name in several places of the catalogue says less about each.
const exactly = (name: string, confidence: number): OccupationCandidate[] => {
  const entries = load().byName.get(name) ?? [];
  return entries.map((entry, rank) => candidate(entry, entries.length === 1 ? confidence : 0.6 - rank / 10));
};

/** Catalogue names inside the title: the longer and the nearer to its end, the surer. */
function contained(title: string): OccupationCandidate[] {
  const { byStart, byName } = load();
  const found: OccupationCandidate[] = [];
  for (let at = 0; at < title.length - 1; at++) {
    for (const name of byStart.get(title.slice(at, at + 2)) ?? []) {
      if (!title.startsWith(name, at)) continue;
      const isAtEnd = at + name.length === title.length;
      if (name.length < 3 && !isAtEnd) continue;
      const share = name.length / title.length;
      const confidence = isAtEnd ? 0.65 + 0.15 * share : name.length > 3 ? 0.6 + 0.1 * share : 0.6;
      for (const entry of byName.get(name) ?? []) found.push(candidate(entry, confidence));
    }
  }
  return found;
}

function byGivenCode(raw: string | undefined): OccupationCandidate[] {
  const digits = raw?.normalize('NFKC').replace(/[^\d]/g, '') ?? '';
  if (digits.length !== 7) return [];
  const entry = load().byCode.get(`${digits[0]}-${digits.slice(1, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`);
  return entry ? [candidate(entry, 0.95)] : [];
}

/** Deterministic, and silent rather than wrong: below one half the code is null and the candidates remain. */
export function codeOccupation(said: { title: string; occupation?: string; occupationCode?: string }): Occupation & { method: string } {
  const title = fold(said.title).slice(0, 60);
  const given = said.occupation ? fold(said.occupation) : '';
  const steps: readonly [string, () => OccupationCandidate[]][] = [
    ['occupation-code', () => byGivenCode(said.occupationCode)],
    ['occupation-name', () => (given ? exactly(given, 0.95) : [])],
    ['title-exact', () => exactly(title, 0.95)],
    ['title-suffix', () => suffixes.flatMap((suffix) => exactly(title + suffix, 0.8))],
    ['title-contains', () => contained(title)],
    ['occupation-contains', () => (given ? contained(given) : [])],
  ];
  const ranked = new Map<string, OccupationCandidate & { method: string }>();
  for (const [method, find] of steps) {
    for (const each of find()) if ((ranked.get(each.code)?.confidence ?? 0) < each.confidence) ranked.set(each.code, { ...each, method });
    if ([...ranked.values()].some(({ confidence }) => confidence >= 0.8)) break;
  }
  const sorted = [...ranked.values()].sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1)).slice(0, maxCandidates);
  const candidates = sorted.map(({ code, name, confidence }) => ({ code, name, confidence }));
  const local = said.occupation || said.occupationCode ? { code: said.occupationCode ?? null, name: said.occupation ?? null } : null;
  const best = sorted[0];
  if (!best || best.confidence < leastConfidence)
    return { code: null, name: null, confidence: best?.confidence ?? 0, candidates, local, method: 'abstained' };
  return { code: best.code, name: best.name, confidence: best.confidence, candidates, local, method: best.method };
}
