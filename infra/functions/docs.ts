import type { Definition } from '../definition.ts';

export const docs: Definition = {
  impact: 'Whoever connects a system to the exchange cannot read how; nothing that runs is touched.',
  memoryMb: 512,
  // An HTTP API waits 30 seconds at most.
  timeoutSeconds: 29,
  environment: [],
  grants: { table: {} },
};
