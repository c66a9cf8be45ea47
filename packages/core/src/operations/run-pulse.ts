import type { ReadHead } from '../feed/ports.ts';
import type { Publish } from '../feed/relay-changes.ts';
import type { Now } from '../ports.ts';
import { isDue } from '../subscription/deliver-state.ts';
import { deliveryDue } from '../subscription/delivery-due.ts';
import { metricsOf } from './metrics-of.ts';
import type { ListReadable, WriteMetrics } from './ports.ts';
import type { ReadStatus } from './read-status.ts';

type PulsePorts = {
  readHead: ReadHead;
  listReadable: ListReadable;
  readStatus: ReadStatus;
  publish: Publish;
  writeMetrics: WriteMetrics;
  now: Now;
};

type Listed = Awaited<ReturnType<ListReadable>>;

/** One beat: every subscription that waits for a delivery is called out, and how the exchange is goes to whoever watches. */
export type RunPulse = () => Promise<Record<string, number>>;

export const makeRunPulse =
  (ports: PulsePorts): RunPulse =>
  async () => {
    const listed = await ports.listReadable();
    // Neither waits for the other: a number that cannot be read holds up no delivery, and a bus that is down hides no number.
    const [called, measured] = await Promise.allSettled([callOut(ports, listed), measure(ports, listed)]);
    if (called.status === 'rejected') throw called.reason;
    if (measured.status === 'rejected') throw measured.reason;
    return { subscriptions: listed.rows.length, unreadable: listed.unreadable.length, due: called.value, head: measured.value };
  };

async function callOut({ readHead, publish, now }: PulsePorts, { rows }: Listed): Promise<number> {
  const head = (await readHead())?.last ?? 0;
  const at = now();
  const due = rows.filter((row) => isDue(row, { head, at }));
  if (due.length > 0) await publish(due.map(({ subscription }) => deliveryDue(subscription.id, at)));
  return due.length;
}

async function measure({ readStatus, writeMetrics }: PulsePorts, listed: Listed): Promise<number> {
  const status = await readStatus(listed);
  writeMetrics(metricsOf(status), status.at);
  return status.log.head;
}
