import { readFileSync } from 'node:fs';
import { fanOutLetters, watched } from '@ganghui/infra/constructs/exchange-alarms';
import { definitions } from '@ganghui/infra/definitions';
import { functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, regions, Templates } from './templates.ts';

const scripts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts;
const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const entries = runbook.split(/^## (?=ganghui-)/m).slice(1);
const headings = entries.map((entry) => entry.split('\n', 1)[0]);

describe.each(regions)('the alarms in %s', (region) => {
  const templates = new Templates(appOf(region));
  const alarms = templates.all('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm);
  const names = alarms.map(({ AlarmName }) => String(AlarmName));

  it('have one heading each in the runbook, and the runbook has no other', () => expect([...headings].sort()).toEqual([...names].sort()));

  it('say what was seen, who is hurt and where to read on', () => {
    for (const { AlarmName, AlarmDescription } of alarms) {
      const name = functionNames.find((each) => String(AlarmName).startsWith(`ganghui-${each}-`));
      const own = [...watched, fanOutLetters].find((watch) => watch.name === AlarmName)?.impact;
      const impact = own ?? (name ? definitions[name].impact : 'Somebody at a city market');
      expect(AlarmDescription).toContain(impact);
      expect(AlarmDescription).toContain(`infra/RUNBOOK.md#${AlarmName}`);
    }
    expect(new Set(alarms.map(({ AlarmDescription }) => AlarmDescription)).size).toBe(alarms.length);
  });

  it('watch every function and every queue that should be empty', () => {
    for (const name of functionNames) expect(names).toContain(`ganghui-${name}-errors`);
    const lettered = templates.all('AWS::SQS::Queue').filter(([, { RedrivePolicy }]) => !RedrivePolicy);
    expect(names.filter((name) => /-(dead-letters|undelivered)$/.test(name))).toHaveLength(lettered.length);
  });

  it('tell a topic when one is named, and otherwise nobody', () => {
    expect(alarms.filter(({ AlarmActions }) => AlarmActions)).toEqual([]);
    const alarmTopicArn = `arn:${region === 'cn-north-1' ? 'aws-cn' : 'aws'}:sns:${region}:123456789012:on-call`;
    const told = new Templates(appOf(region, { alarmTopicArn })).all('AWS::CloudWatch::Alarm');
    for (const [, { AlarmActions }] of told) expect(AlarmActions).toEqual([alarmTopicArn]);
  });
});

it('answers the same three questions for every alarm', () => {
  for (const entry of entries) for (const question of ['**Means:**', '**Look:**', '**Do:**']) expect(entry).toContain(question);
});

it('names no script that is not there, and no heading that it has not', () => {
  const named = [...runbook.matchAll(/npm run ([a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name);
  expect(new Set(named)).toContain('replay');
  for (const name of named) expect(scripts).toHaveProperty([String(name)]);
  const pointed = [
    ...runbook.matchAll(/ganghui-[a-z]+(?:-[a-z]+)*-(?:errors|late|letters|missed|unpublished|silent|behind|disabled)/g),
  ].map(([name]) => name);
  for (const name of pointed) expect(headings).toContain(name);
});

it.each(['How the exchange is', 'Replaying', 'Rotating the signing key', 'Rebuilding from the log'])('has a chapter: %s', (chapter) =>
  expect(runbook).toContain(`\n## ${chapter}\n`),
);

it('asks for what is only in the long form of the status by its name', () => {
  for (const [field, line] of [...runbook.matchAll(/^.*(failingSince).*$/gm)].map(([all, name]) => [name, all]))
    expect([field, line]).toEqual([field, expect.stringContaining('--json')]);
  expect(runbook).toContain('failingSince');
});

it('shows how to see that a new signing key is published before it says to go on', () => {
  const [, chapter = ''] = runbook.split('## Rotating the signing key');
  expect(chapter.indexOf('Do not rotate again')).toBeLessThan(chapter.indexOf('/v1/feed/keys | jq'));
  expect(chapter.indexOf('/v1/feed/keys | jq')).toBeGreaterThan(0);
});
