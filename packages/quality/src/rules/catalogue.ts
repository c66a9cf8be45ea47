import type { Dimension } from '@ganghui/spec';
import { behaviourRules } from '../behaviour/rules.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { ageRules } from './age.ts';
import { completeRules } from './complete.ts';
import { deceptionRules } from './deception.ts';
import { factRules } from './facts.ts';
import { healthRules } from './health.ts';
import { identityRules } from './identity.ts';
import { moneyRules } from './money.ts';
import { originRules } from './origin.ts';
import { payRules } from './pay.ts';
import { placeRules } from './place.ts';
import { privacyRules } from './privacy.ts';
import { scamRules } from './scam.ts';
import { schoolRules } from './school.ts';
import { sexRules } from './sex.ts';
import { timelyRules } from './timely.ts';
import { wageRules } from './wage.ts';
import { wordingRules } from './wording.ts';
import { workRules } from './work.ts';

export const postingRules: readonly Rule[] = [
  ...completeRules,
  ...placeRules,
  ...timelyRules,
  ...identityRules,
  ...wordingRules,
  ...payRules,
  ...factRules,
  ...sexRules,
  ...originRules,
  ...schoolRules,
  ...healthRules,
  ...ageRules,
  ...moneyRules,
  ...deceptionRules,
  ...wageRules,
  ...workRules,
  ...scamRules,
  ...privacyRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Only the whole province can see it. */
export const duplicateRule: RuleInfo & { message: string } = {
  id: 'Q-17',
  title: '不重复发布',
  dimension: 'consistent',
  severity: 'deduct',
  points: 2,
  message: '同一岗位在别处也发布了',
  fix: '转发的，写明信息来源；同一市场只留一条。',
};

/** Found while reading and normalising, before a posting comes here. */
const elsewhere: readonly RuleInfo[] = [
  {
    id: 'N-01',
    title: '写法可以识别',
    dimension: 'normative',
    severity: 'deduct',
    points: 3,
    fix: '改用通行的写法或标准代码；本市场自有的代码写进报送格式。',
  },
];

const infoOf = ({ id, title, dimension, severity, points, basis, fix }: RuleInfo): RuleInfo => ({
  id,
  title,
  dimension,
  severity,
  points,
  ...(basis && { basis }),
  fix,
});

export const rules: readonly RuleInfo[] = [...postingRules, duplicateRule, ...behaviourRules, ...elsewhere]
  .map(infoOf)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(rules.map((rule) => [rule.id, rule]));

const families: Record<string, Dimension> = { C: 'complete', F: 'accurate' };
/** A rule of the normaliser that this package does not know counts with its family. */
export const dimensionOf = (rule: string): Dimension => byId.get(rule)?.dimension ?? families[rule.charAt(0)] ?? 'normative';
