import { afterEach, describe, expect, it, vi } from 'vitest';
import { withFacts } from './log.ts';
import { writeMetrics } from './metrics.ts';

const at = '2026-11-21T03:00:00.000Z';
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function written(run: () => void): Record<string, unknown>[] {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  run();
  for (const line of lines) expect(line.endsWith('\n')).toBe(true);
  return lines.map((line) => JSON.parse(line));
}

describe('the metrics in the log', () => {
  it('are one line for each thing they are about, as CloudWatch reads it', () => {
    const lines = written(() =>
      withFacts({ function: 'pulse' }, () =>
        writeMetrics(
          [
            { name: 'LogHead', unit: 'Count', value: 7 },
            { name: 'SubscriptionBehind', unit: 'Count', value: 2, of: { Subscription: 'sub_1' } },
            { name: 'CheckpointAgeSeconds', unit: 'Seconds', value: 60 },
            { name: 'SubscriptionBehindSeconds', unit: 'Seconds', value: 5, of: { Subscription: 'sub_1' } },
          ],
          at,
        ),
      ),
    );
    const directive = (dimensions: string[], metrics: [string, string][]) => ({
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [{ Namespace: 'Ganghui', Dimensions: [dimensions], Metrics: metrics.map(([Name, Unit]) => ({ Name, Unit })) }],
    });
    const line = { level: 'info', code: 'measured', function: 'pulse' };
    expect(lines).toEqual([
      {
        ...line,
        LogHead: 7,
        CheckpointAgeSeconds: 60,
        _aws: directive(
          [],
          [
            ['LogHead', 'Count'],
            ['CheckpointAgeSeconds', 'Seconds'],
          ],
        ),
      },
      {
        ...line,
        Subscription: 'sub_1',
        SubscriptionBehind: 2,
        SubscriptionBehindSeconds: 5,
        _aws: directive(
          ['Subscription'],
          [
            ['SubscriptionBehind', 'Count'],
            ['SubscriptionBehindSeconds', 'Seconds'],
          ],
        ),
      },
    ]);
  });

  it('are silent where the log is told to be', () => {
    vi.stubEnv('LOG_LEVEL', 'error');
    expect(written(() => writeMetrics([{ name: 'LogHead', unit: 'Count', value: 7 }], at))).toEqual([]);
  });
});
