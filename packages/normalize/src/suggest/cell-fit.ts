import type { Kind } from './cell-kinds.ts';
import type { Features } from './features.ts';
import type { Target } from './header-lexicon.ts';
import { holdsPay } from './holds-pay.ts';

/**
 * What the cells of a target look like. `good`: kinds, each with how much it says; `bad`: kinds that speak against it; `alone`: how far
 * cells without a telling name are enough (0: never).
 */
type Look = { good: readonly (readonly [Kind, number])[]; bad: readonly Kind[]; alone: number };

const look = (good: string, bad: string, alone: number): Look => ({
  good: good.split(' ').map((each) => {
    const [kind, weight] = each.split(':');
    return [kind as Kind, Number(weight ?? 1)] as const;
  }),
  bad: bad.split(' ').filter((each) => each !== '') as Kind[],
  alone,
});

const text = 'number pay education experience date phone url email company size uscc';
const looks: Partial<Record<Target, Look>> = {
  title: look('title code:0', 'number date url phone email uscc pay longText size education region2 region3 yesNo', 0.72),
  description: look('longText duties:0.9 text:0.5', text, 0.68),
  duties: look('duties longText text:0.5', text, 0),
  requirements: look('longText text:0.8 major:0.3 duties:0.5', 'number pay phone education experience url email company size uscc', 0),
  occupation: look('title:0.8 occupationCode:0.5 industry:0.3', 'number date url phone longText pay experience education size', 0),
  'occupation.2': look('title:0.8', 'number date url phone longText', 0),
  occupationCode: look('occupationCode code:0.7 number:0.7', 'title longText date pay', 0.8),
  headcount: look('heads smallInt:0.8', 'pay size text date education', 0.66),
  employmentForm: look('form code:0.4', 'title:0 pay date longText education company settled', 0.66),
  education: look('education code:0.45', 'text longText pay date company number:0 phone', 0.8),
  major: look('major', 'number date url phone pay', 0),
  experience: look('experience smallInt:0.7 code:0.45', 'text longText pay date company phone group', 0.76),
  skillLevel: look('skill code:0.4', 'longText date pay phone', 0),
  age: look('age smallInt:0.4', 'longText pay date company', 0.7),
  'age.min': look('smallInt age:0.5', 'longText pay date company', 0),
  'age.max': look('smallInt age:0.5', 'longText pay date company', 0),
  gender: look('gender code:0.5', 'text longText pay date company number:0', 0.7),
  salary: look('pay bareRange:0.9 money:0.6 number:0.35', 'longText date education company size title phone url region2', 0.8),
  salaryMin: look('money number:0.7 pay:0.6', 'longText date education company text bareRange', 0),
  salaryMax: look('money number:0.7 pay:0.6', 'longText date education company text bareRange', 0),
  salaryPeriod: look('period code:0.5', 'text longText pay date company settled', 0.5),
  salaryMonths: look('months smallInt:0.8', 'text longText pay date company', 0.6),
  salaryNote: look('pay text benefits', 'date company', 0),
  benefits: look('benefits code:0.4', 'longText:0 date phone number company', 0.66),
  place: look(
    'region regionCode:0.9 address:0.5 code:0.35 number:0.2',
    'number pay date education experience company title longText',
    0.76,
  ),
  'place.province': look('region1 region2:0.4 regionCode:0.8', 'pay date education company title longText', 0),
  'place.city': look('region2 region1:0.6 region3:0.4 regionCode:0.8', 'pay date education company title longText', 0),
  'place.county': look('region3 region2:0.5 regionCode:0.8', 'pay date education company title longText', 0),
  'place.town': look('address:0.6 region3:0.3', 'pay date education company title longText number', 0),
  address: look('address region3:0.6 region2:0.4 text:0.4', 'number pay date education phone url', 0.62),
  longitude: look('longitude number:0.3', 'text latitude date pay title', 0.72),
  latitude: look('latitude number:0.3', 'text longitude date pay title', 0.72),
  employerName: look('company text:0.4', 'number date url phone email pay longText education size yesNo title:0', 0.78),
  employerUscc: look('uscc longCode:0.6', 'text longText date pay', 0.92),
  employerNature: look('nature code:0.4', 'longText date pay number:0 size title:0', 0.72),
  employerSize: look('size heads:0.7 smallInt:0.5 number:0.4 code:0.4', 'longText date pay title', 0.76),
  employerIndustry: look('industry code:0.3', 'longText date pay size', 0.62),
  employerIntro: look('longText text:0.6', 'number pay education experience date phone url email size', 0),
  contactName: look('person masked:0.6', 'longText number date pay company phone', 0.4),
  contactPhone: look('phone masked:0.6', 'longText date pay company education', 0.82),
  contactEmail: look('email masked:0.5', 'longText date pay company education phone', 0.86),
  contactConsent: look('yesNo', 'text longText date pay', 0),
  applyUrl: look('url email:0.5 text:0.3', 'number date pay', 0),
  publicWelfare: look('yesNo', 'text longText date pay', 0),
  targetGroup: look('group text:0.3', 'number pay url phone longText date', 0.62),
  publishedAt: look('date monthDay:0.6', 'longText education company title pay:0', 0.62),
  updatedAt: look('date monthDay:0.6', 'longText education company title', 0),
  validFrom: look('date monthDay:0.6', 'longText education company title', 0),
  validThrough: look('date monthDay:0.6', 'longText education company title', 0),
  sourceName: look('company:0.5', 'number date pay longText education', 0),
  sourceUrl: look('url', 'number text longText date pay education', 0.66),
};

const fewest = 3;

function idFit(features: Features): number {
  if (features.idLike >= 0.98) return features.share('smallInt') > 0.6 ? 0.3 : 1;
  if (features.share('uscc') > 0.5 || features.share('date') > 0.9) return -1;
  return features.distinct < 0.8 ? -1 : features.idLike > 0.8 ? 0.2 : -0.5;
}

const spread = (target: Target, features: Features): number =>
  // Of two columns of job names the one that repeats less is the title, the other the kind of work.
  target === 'title'
    ? 0.7 + 0.3 * features.distinct
    : target === 'employerName' || target === 'description'
      ? 0.85 + 0.15 * features.distinct
      : 1;

const goodOf = (sought: Look, features: Features, definite: number): number =>
  Math.min(1, Math.max(0, ...sought.good.map(([kind, weight]) => (weight >= definite ? features.share(kind) * weight : 0))));
const badOf = (sought: Look, features: Features): number => Math.max(0, ...sought.bad.map((kind) => features.share(kind)));

// A region, a date, an amount is known when it is seen; where not one cell is one, the name is mistaken.
const strict = new Set<Target>([
  ...([
    'place',
    'place.province',
    'place.city',
    'place.county',
    'publishedAt',
    'updatedAt',
    'validFrom',
    'validThrough',
    'longitude',
    'latitude',
  ] as const),
  ...(['employerUscc', 'contactPhone', 'contactEmail', 'sourceUrl', 'age.min', 'age.max', 'salaryMin', 'salaryMax', 'headcount'] as const),
]);
const enoughToTell = 5;
const shortIntro = 60;
const ofEmployer = new Set<Target>(['employerIntro', 'employerName']);

/** How the cells of a column fit a target by name: 1 wholly, 0 says nothing, -1 they speak against it. */
export function cellFit(target: Target, features: Features): number {
  if (target === 'salary' && !holdsPay(features)) return -1;
  if (target === 'salaryPeriod' && features.share('settled') > 0.3) return -1;
  if (features.filled < fewest) return 0;
  if (target === 'sourceId') return idFit(features);
  const sought = looks[target];
  if (!sought) return 0;
  const good = goodOf(sought, features, 0);
  // 民营 | 100-499人 | 软件 under 公司信息 is three fields, no introduction and no name.
  const isSeveral = ofEmployer.has(target) && features.length < shortIntro && features.share('size') > 0.5;
  if (good >= 0.3 && !isSeveral) return good * spread(target, features);
  if (good < 0.05 && strict.has(target) && features.filled >= enoughToTell) return -1;
  const bad = badOf(sought, features);
  return bad > 0.5 ? -bad : good * 0.5;
}

const leastAlone = 0.5;

/** What the cells alone prove, under a name that says nothing: only kinds that are nothing else count. */
export function aloneFit(target: Target, features: Features): number {
  if (features.filled < fewest) return 0;
  if (target === 'sourceId') return idFit(features) * 0.5;
  const sought = looks[target];
  if (!sought || sought.alone === 0) return 0;
  const good = goodOf(sought, features, 0.85);
  const bad = badOf(sought, features);
  return good < leastAlone || (bad > 0.6 && bad >= good) ? 0 : good * spread(target, features) * sought.alone;
}
