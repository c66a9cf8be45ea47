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
  /** The alarm goes off above this. */
  above: number;
  platform: Platform;
};

export function addImpactAlarm(scope: Construct, { name, symptom, impact, metric, above, platform }: ImpactAlarmProps): void {
  const alarm = new Alarm(scope, `${name}-alarm`, {
    alarmName: name,
    alarmDescription: `${symptom} ${impact} Runbook: infra/RUNBOOK.md#${name}`,
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  if (platform.alarmTopic) alarm.addAlarmAction(new SnsAction(platform.alarmTopic));
}
