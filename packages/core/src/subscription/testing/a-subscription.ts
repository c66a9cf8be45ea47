import { everything } from '@ganghui/spec';
import { deliveryFrom } from '../deliver-state.ts';
import type { DeliveryState, StoredSubscription } from '../ports.ts';

const createdAt = '2026-11-21T02:00:00.000Z';

/** An active webhook of Yangzhou; tests override what they are about. */
export const aSubscription = (overrides: Partial<StoredSubscription> = {}): StoredSubscription => ({
  id: 'sub_3f9a2b7c41d0',
  holder: '321000-01',
  label: '扬州市公共招聘网',
  kind: 'webhook',
  url: 'https://jobs.yangzhou.gov.cn/ganghui',
  busArn: null,
  filter: everything,
  maxEvents: 100,
  state: 'active',
  stateReason: null,
  secrets: [{ id: 'sec_1', secret: 'whsec_one', createdAt, expiresAt: null }],
  pageToken: '0'.repeat(32),
  createdAt,
  version: 1,
  ...overrides,
});

/** Deliveries of a subscription made a moment ago. */
export const aDelivery = (overrides: Partial<DeliveryState> = {}): DeliveryState => ({
  ...deliveryFrom(0),
  ...overrides,
});
