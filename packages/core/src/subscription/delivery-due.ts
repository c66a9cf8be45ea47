import { type DeliveryDue, deliveryDueType, eventSource } from '@ganghui/spec';

/** Rings for one subscription. Not a fact but a reminder, so two of the same moment are one. */
export const deliveryDue = (subscriptionId: string, at: Date): DeliveryDue => ({
  specversion: '1.0',
  id: `${subscriptionId}/due@${at.getTime()}`,
  source: eventSource,
  type: deliveryDueType,
  subject: subscriptionId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  hop: 0,
  data: { subscriptionId },
});
