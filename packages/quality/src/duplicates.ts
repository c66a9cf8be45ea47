import type { Finding, PostingContent, Quality } from '@ganghui/spec';
import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { byGravity } from './assess.ts';
import { fold } from './folded-text.ts';
import { saysNothing } from './placeholder.ts';
import { duplicateRule } from './rules/catalogue.ts';
import { isCounty } from './rules/place.ts';
import { scoreOf } from './score.ts';

const bare = (words: string): string => fold(words).replace(/[\p{P}\p{S}]/gu, '');

/**
 * The same job, whoever posts it: employer, title, county. A repeat in another city meets it there. Null when one of the three
 * is unknown: half a key would join jobs that are not the same.
 */
export function duplicateKey(posting: PostingContent): string | null {
  const { uscc, name } = posting.employer;
  const code = tidyUscc(uscc ?? '');
  const employer = isUscc(code) ? code : saysNothing(name) ? '' : bare(name ?? '');
  const title = bare(posting.title);
  const { region } = posting.place;
  if (employer === '' || title === '' || region === null || !isCounty(region)) return null;
  return `${employer}|${title}|${region}`;
}

const sameMarketPoints = 10;
// The caller names no more than this, those of the posting's own market first.
const mostNamed = 20;
const counted = (count: number, more: boolean): string => `${Math.min(count, mostNamed)} 条${more ? '以上' : ''}`;

function duplicateFinding(posting: PostingContent, duplicates: readonly string[], cutShort: boolean): Finding {
  const here = duplicates.filter((id) => id.startsWith(`${posting.marketId}.`));
  const { id, fix, severity, points, message } = duplicateRule;
  const common = { rule: id, field: '/id', fix };
  const evidence = [...duplicates].sort().join(' ').slice(0, 40);
  if (here.length > 0)
    return {
      ...common,
      severity,
      evidence,
      message: `本市场另有 ${counted(here.length, cutShort && here.length === duplicates.length)}相同的招聘信息`,
      points: sameMarketPoints,
    };
  const said = `${message}（${counted(duplicates.length, cutShort)}）`;
  // Handing a job on is welcome as long as it says where it came from.
  if (posting.source?.name) return { ...common, severity: 'warn', evidence, message: `${said}，已标注来源`, points: 0 };
  return { ...common, severity, evidence, message: said, points };
}

/** Adds what only the whole province can see, and scores again. Doing it twice changes nothing. */
export function assessInContext(posting: PostingContent, quality: Quality, context: { duplicates: readonly string[] }): Quality {
  const duplicates = context.duplicates.filter((id) => id !== posting.id);
  const findings = quality.findings.filter(({ rule }) => rule !== duplicateRule.id);
  if (duplicates.length > 0) findings.push(duplicateFinding(posting, duplicates, context.duplicates.length >= mostNamed));
  findings.sort(byGravity);
  return { ...scoreOf(findings), findings, ruleSet: quality.ruleSet };
}
