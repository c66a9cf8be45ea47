/**
 * Pulse: calls out every subscription that waits for a delivery, and measures how the exchange is.
 * In:  a schedule, every minute
 * Out: delivery.due (EventBridge); metrics, as lines of the log
 * If it stops: a delivery that failed is not tried again before the next change; the alarms of the exchange are blind.
 */
import { createPublish } from '@ganghui/aws/event-bus';
import { createExchangeRows } from '@ganghui/aws/exchange-rows';
import { createTable } from '@ganghui/aws/table-client';
import { makeReadLag, makeReadStatus, makeRunPulse } from '@ganghui/core';
import { onSchedule, readEnv, required, writeMetrics } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required, BUS_NAME: required });
const now = () => new Date();
const rows = createExchangeRows(createTable(env.TABLE_NAME));
const runPulse = makeRunPulse({
  ...rows,
  readStatus: makeReadStatus({ ...rows, readLag: makeReadLag({ ...rows, now }), now }),
  publish: createPublish(env.BUS_NAME),
  writeMetrics,
  now,
});

export const handler = onSchedule('pulse', runPulse);
