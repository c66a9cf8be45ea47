import { log } from './log.ts';

type Metric = { name: string; unit: 'Count' | 'Seconds'; value: number; of?: Record<string, string> };

const namespace = 'Ganghui';

/**
 * Metrics in the Embedded Metric Format: CloudWatch reads them out of the log, so that a function needs no right and no call for them.
 * One line for each thing that they are about. They are lines of level info, and go where those go.
 */
export function writeMetrics(metrics: readonly Metric[], at: string): void {
  const lines = Map.groupBy(metrics, ({ of = {} }) => JSON.stringify(of));
  for (const group of lines.values()) {
    const of = group[0]?.of ?? {};
    const values = Object.fromEntries(group.map(({ name, value }) => [name, value]));
    const names = group.map(({ name, unit }) => ({ Name: name, Unit: unit }));
    const directive = { Namespace: namespace, Dimensions: [Object.keys(of)], Metrics: names };
    log.measured({ ...of, ...values }, { Timestamp: Date.parse(at), CloudWatchMetrics: [directive] });
  }
}
