import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { Platform } from './platform.ts';

type ImpactAlarmProps = {
  /** Also the heading in RUNBOOK.md. */
  name: string;
  /** What was seen. */
  symptom: string;
  /** Who is hurt. */
  impact: string;
  metric: IMetric;
  /** The alarm goes off above this; when nothing is measured all is well. */
  above?: number;
  /** Only when it was above in so many periods, one after the other; one unasked. */
  periods?: number;
  /** Instead of `above`: it goes off when fewer are measured in three periods, one after the other; none at all is the worst. */
  fewerThan?: number;
  platform: Platform;
};

export function addImpactAlarm(
  scope: Construct,
  { name, symptom, impact, metric, platform, above = 0, periods = 1, fewerThan }: ImpactAlarmProps,
): void {
  const fallsSilent = fewerThan !== undefined;
  const alarm = new Alarm(scope, `${name}-alarm`, {
    alarmName: name,
    alarmDescription: `${symptom} ${impact} Runbook: infra/RUNBOOK.md#${name}`,
    metric,
    threshold: fewerThan ?? above,
    comparisonOperator: fallsSilent ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: fallsSilent ? 3 : periods,
    treatMissingData: fallsSilent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  if (platform.alarmTopic) alarm.addAlarmAction(new SnsAction(platform.alarmTopic));
}
