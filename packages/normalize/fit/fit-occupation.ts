/**
 * Fits the numbers of the occupation coder to labelled titles and prints them:
 *   node packages/normalize/fit/fit-occupation.ts weights|calibration labels.ndjson [seconds]
 * Each line: { "title", "occupation"?, "description"?, "industry"?, "employer"?, "expected": "x-xx-xx-xx" or a list, empty if nobody can tell }.
 */
import { readFileSync } from 'node:fs';
import { rankOccupations } from '../src/occupation/code-occupation.ts';
import { featuresOf, groupOf } from '../src/occupation/confidence.ts';
import { type OccupationIndex, occupationIndex } from '../src/occupation/occupation-index.ts';
import type { Said } from '../src/occupation/said.ts';
import { hasUnrelatedJobs } from '../src/occupation/unrelated-jobs.ts';
import { type Weights, weights } from '../src/occupation/weights.ts';
import { fitLogistic, type Sample } from './fit-logistic.ts';
import { withoutWhole } from './without-whole.ts';

type Labelled = Said & { expected: string | string[] };

const [task = '', file = '', seconds = '60'] = process.argv.slice(2);
const labelled: Labelled[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const expectedOf = ({ expected }: Labelled): string[] => [expected].flat();

// Belief in the right code and group, floored, because labels err too; a place among the five; a pull back to where the search began.
const floor = 0.03;
const pull = 0.004;

function worthOf(by: Weights): number {
  let worth = 0;
  for (const said of labelled) {
    const right = expectedOf(said);
    const { ranked } = rankOccupations(said, by);
    const share = (fits: (code: string) => boolean): number => ranked.reduce((sum, each) => sum + (fits(each.code) ? each.share : 0), 0);
    const inCode = share((code) => right.includes(code));
    const inGroup = share((code) => right.some((each) => groupOf(each) === groupOf(code)));
    worth += 0.5 * Math.log(floor + inCode) + 0.35 * Math.log(floor + inGroup) + (inCode > 0 ? 0.25 : 0);
  }
  return worth / labelled.length;
}

type Slot = { get: () => number; set: (value: number) => void };

const slotsOf = (by: Weights): Slot[] =>
  Object.entries(by).flatMap(([name, value]): Slot[] => {
    if (typeof value === 'number') return [{ get: () => Number(Reflect.get(by, name)), set: (next) => Reflect.set(by, name, next) }];
    return value.map((_, at) => ({ get: () => value[at]!, set: (next) => value.splice(at, 1, next) }));
  });

// Coordinate search: every number a step up or down, smaller steps when nothing helps.
function fitWeights(): Weights {
  const by = structuredClone(weights);
  const all = slotsOf(by);
  const start = all.map(({ get }) => get());
  const total = (): number => worthOf(by) - pull * all.reduce((sum, { get }, at) => sum + Math.log(get() / start[at]!) ** 2, 0);
  const end = performance.now() + Number(seconds) * 1000;
  let best = total();
  for (let step = 0.25; step > 0.03 && performance.now() < end; ) {
    let isBetter = false;
    for (const { get, set } of all)
      for (const factor of [1 + step, 1 / (1 + step)]) {
        const old = get();
        set(old * factor);
        const worth = total();
        if (worth > best + 1e-5) {
          best = worth;
          isBetter = true;
          break;
        }
        set(old);
      }
    if (!isBetter) step /= 2;
  }
  return by;
}

type Judged = Sample & { isBlind: boolean; isCodable: boolean; isInGroup: boolean };

// Postings that only a description or a likeness speaks for, or that name unrelated jobs, are never accepted: they say nothing here.
function judge(said: Labelled, index: OccupationIndex): Judged[] {
  const { ranked } = rankOccupations(said, weights, index);
  const [first] = ranked;
  if (!first || first.trust === 'none' || hasUnrelatedJobs(said.title, (title) => rankOccupations({ title }).ranked)) return [];
  const right = expectedOf(said);
  return [
    {
      features: featuresOf(ranked),
      isRight: right.includes(first.code),
      isInGroup: right.some((code) => groupOf(code) === groupOf(first.code)),
      isCodable: right.length > 0,
      isBlind: index !== occupationIndex(),
    },
  ];
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function fitCalibration(): string {
  const judged = labelled.flatMap((said) => [
    ...judge(said, occupationIndex()),
    ...judge(said, withoutWhole(occupationIndex(), said.title)),
  ]);
  const coefficients = fitLogistic(judged);
  const sureOf = ({ features }: Judged): number =>
    1 / (1 + Math.exp(-features.reduce((sum, feature, at) => sum + feature * coefficients[at]!, 0)));
  const lines = [0.84, 0.86, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95].map((threshold) => {
    const shares = [false, true].map((isBlind) => {
      const all = judged.filter((each) => each.isBlind === isBlind && each.isCodable);
      const accepted = all.filter((each) => sureOf(each) >= threshold);
      const inGroup = accepted.filter((each) => each.isInGroup);
      return `${percent(accepted.length, all.length)} accepted, ${percent(inGroup.length, accepted.length)} right`;
    });
    return `${threshold}: ${shares.join('; without the alias ')}`;
  });
  return [JSON.stringify(coefficients), ...lines].join('\n');
}

console.log(task === 'weights' ? fitWeights() : fitCalibration());
