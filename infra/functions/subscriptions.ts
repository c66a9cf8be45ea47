import type { Definition } from '../definition.ts';

export const subscriptions: Definition = {
  impact:
    'Nobody can order changes to be pushed, pause an order, replay it or see why it stands; what is ordered is delivered all the same.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most; a handshake takes 10 of them at most.
  timeoutSeconds: 29,
  // A receiver that lets us wait for its handshake keeps a run for as long.
  mostRuns: 50,
  environment: ['TABLE_NAME', 'BUS_NAME', 'FAN_OUT_ROLE_ARN', 'FAN_OUT_DLQ_ARN', 'ALLOW_LOOPBACK'],
  grants: {
    table: {
      BatchGetItem: ['SUBSCRIPTIONS'],
      GetItem: ['M#*'],
      Query: ['FEED#*', 'SUBSCRIPTIONS'],
      PutItem: ['SUBSCRIPTIONS', 'A#*'],
      UpdateItem: ['RATE#*'],
      DeleteItem: ['SUBSCRIPTIONS'],
    },
    bus: ['PutEvents'],
    busRules: true,
  },
};
