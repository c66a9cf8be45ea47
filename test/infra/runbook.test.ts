import { readFileSync } from 'node:fs';
import { definitions } from '@ganghui/infra/definitions';
import { functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, regions, Templates } from './templates.ts';

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
      const impact = name ? definitions[name].impact : 'Somebody at a city market';
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
