import type { ExchangeStatus } from '@ganghui/spec';
import type { SubscriptionRow } from '../subscription/ports.ts';

/** What the last comparison of the table with the log found; undefined before the first. */
export type ReadSweep = () => Promise<(Omit<ExchangeStatus['sweep'], 'at'> & { at: string }) | undefined>;

/** All subscriptions that can be read as of now, and the ids of those that cannot: a broken row must not hide the others. */
export type ListReadable = () => Promise<{ rows: SubscriptionRow[]; unreadable: string[] }>;

/** A number for the operators. `of`: the one of several that it is about, such as a subscription. */
export type Metric = { name: string; unit: 'Count' | 'Seconds'; value: number; of?: Record<string, string> };
/** Hands numbers to whoever watches; `at` in ISO. */
export type WriteMetrics = (metrics: readonly Metric[], at: string) => void;
