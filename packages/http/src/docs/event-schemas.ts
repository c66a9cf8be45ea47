import type { Problem } from '@ganghui/spec';
import { plainProblem } from '../problem.ts';

type Load = () => Promise<{ default: unknown }>;

/** The published JSON Schemas by their address below /v1/schemas; each is read when it is first asked for. */
export const eventSchemas: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['v1/Checkpoint.json', () => import('@ganghui/spec/events/v1/Checkpoint.json', { with: { type: 'json' } })],
  ['v1/DeliveryDue.json', () => import('@ganghui/spec/events/v1/DeliveryDue.json', { with: { type: 'json' } })],
  ['v1/FeedAppended.json', () => import('@ganghui/spec/events/v1/FeedAppended.json', { with: { type: 'json' } })],
  ['v1/FeedBatch.json', () => import('@ganghui/spec/events/v1/FeedBatch.json', { with: { type: 'json' } })],
  ['v1/FeedEvent.json', () => import('@ganghui/spec/events/v1/FeedEvent.json', { with: { type: 'json' } })],
  ['v1/FeedPage.json', () => import('@ganghui/spec/events/v1/FeedPage.json', { with: { type: 'json' } })],
  ['v1/LeftScope.json', () => import('@ganghui/spec/events/v1/LeftScope.json', { with: { type: 'json' } })],
  ['v1/NewSubscription.json', () => import('@ganghui/spec/events/v1/NewSubscription.json', { with: { type: 'json' } })],
  ['v1/PostingScored.json', () => import('@ganghui/spec/events/v1/PostingScored.json', { with: { type: 'json' } })],
  ['v1/SigningKey.json', () => import('@ganghui/spec/events/v1/SigningKey.json', { with: { type: 'json' } })],
  ['v1/Snapshot.json', () => import('@ganghui/spec/events/v1/Snapshot.json', { with: { type: 'json' } })],
  ['v1/SnapshotPage.json', () => import('@ganghui/spec/events/v1/SnapshotPage.json', { with: { type: 'json' } })],
  ['v1/Verification.json', () => import('@ganghui/spec/events/v1/Verification.json', { with: { type: 'json' } })],
]);

/** Says which there are to whoever asks for another. */
export const noSuchSchema = (path: string): Problem =>
  plainProblem(404, '没有这个结构文件', `没有 /v1/schemas/${path}。现有：${[...eventSchemas.keys()].join(', ')}。`);
