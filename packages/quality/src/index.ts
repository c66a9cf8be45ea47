export { assess, type Verdict } from './assess.ts';
export { assessInContext, duplicateKey } from './duplicates.ts';
export { minimumWage } from './minimum-wage.ts';
export { type AssessedPosting, reportOf } from './report.ts';
export type { RuleInfo } from './rule.ts';
export { ruleSet } from './rule-set.ts';
export { rules } from './rules/catalogue.ts';
export { scoreOf } from './score.ts';
