import { deliveryDueType, feedAppendedType, postingEventTypes, scoredType } from '../event-types.ts';

/**
 * Who is called by what and who emits what: the whole exchange as data. CDK builds rules, routes, schedules and the stream
 * trigger from it; the one-machine run wires itself from it; a test proves that nothing hears itself.
 *
 * `rows` are kinds of table rows: `writes` makes them, `streams` is woken by them through the table's stream. `runsAtOnce`: how many
 * batches of events a consumer may be handling at the same time; one unasked.
 */
export type FlowEntry = {
  routes?: readonly string[];
  consumes?: readonly string[];
  runsAtOnce?: number;
  streams?: readonly string[];
  everyMinutes?: number;
  writes?: readonly string[];
  emits?: readonly string[];
};

const changeTypes = Object.values(postingEventTypes).filter((type) => type !== postingEventTypes.regraded);

export const flow = {
  intake: {
    routes: [
      'GET /v1/markets/{marketId}/postings',
      'GET /v1/markets/{marketId}/postings/{sourceId}',
      'PUT /v1/markets/{marketId}/postings/{sourceId}',
      'POST /v1/markets/{marketId}/postings/{sourceId}/close',
      'POST /v1/markets/{marketId}/postings/{sourceId}/suspend',
      'POST /v1/markets/{marketId}/postings/{sourceId}/reopen',
      'POST /v1/markets/{marketId}/postings/{sourceId}/confirm',
      'GET /v1/markets/{marketId}/submissions',
      'POST /v1/markets/{marketId}/submissions',
      'POST /v1/markets/{marketId}/submissions/open',
      'POST /v1/markets/{marketId}/submissions/preview',
      'GET /v1/markets/{marketId}/submissions/{submissionId}',
      'GET /v1/markets/{marketId}/submissions/{submissionId}/evidence',
      'PUT /v1/markets/{marketId}/submissions/{submissionId}/parts/{part}',
      'POST /v1/markets/{marketId}/submissions/{submissionId}/complete',
      'GET /v1/markets/{marketId}/profile',
      'PUT /v1/markets/{marketId}/profile',
    ],
    writes: ['posting'],
  },
  clock: { everyMinutes: 5, writes: ['posting'] },
  relay: { streams: ['posting'], writes: ['segment'], emits: [...changeTypes, feedAppendedType] },
  sweep: { everyMinutes: 5, writes: ['segment'], emits: [...changeTypes, feedAppendedType] },
  score: { consumes: [feedAppendedType], writes: ['assessment', 'segment'], emits: [scoredType, postingEventTypes.regraded] },
  index: { consumes: [feedAppendedType, scoredType], writes: ['search'] },
  seal: { everyMinutes: 15, writes: ['checkpoint', 'snapshot'] },
  // Ten: a receiver that lets a run wait must not keep the others waiting.
  deliver: { consumes: [feedAppendedType, postingEventTypes.regraded, deliveryDueType], runsAtOnce: 10, writes: ['delivery'] },
  proof: {
    routes: [
      'GET /v1/snapshot',
      'GET /v1/snapshot/{asOf}/pages/{page}',
      'GET /v1/feed/checkpoint',
      'GET /v1/feed/checkpoints',
      'GET /v1/feed/keys',
    ],
  },
  feed: { routes: ['GET /v1/feed', 'GET /v1/postings/{postingId}/history'] },
  admin: {
    routes: [
      'GET /v1/admin/markets',
      'GET /v1/admin/markets/{marketId}',
      'PUT /v1/admin/markets/{marketId}',
      'GET /v1/admin/markets/{marketId}/keys',
      'POST /v1/admin/markets/{marketId}/keys',
      'POST /v1/admin/markets/{marketId}/keys/{keyId}/rotate',
      'POST /v1/admin/markets/{marketId}/keys/{keyId}/revoke',
      'GET /v1/admin/markets/{marketId}/audit',
      'GET /v1/exchange/status',
    ],
  },
  subscriptions: {
    routes: [
      'GET /v1/subscriptions',
      'POST /v1/subscriptions',
      'GET /v1/subscriptions/{subscriptionId}',
      'DELETE /v1/subscriptions/{subscriptionId}',
      'POST /v1/subscriptions/{subscriptionId}/pause',
      'POST /v1/subscriptions/{subscriptionId}/resume',
      'POST /v1/subscriptions/{subscriptionId}/verify',
      'POST /v1/subscriptions/{subscriptionId}/replay',
      'POST /v1/subscriptions/{subscriptionId}/secrets',
      'GET /subscriptions/{subscriptionId}/{token}',
    ],
    writes: ['subscription'],
    emits: [deliveryDueType],
  },
  pulse: { everyMinutes: 1, emits: [deliveryDueType] },
  docs: {
    routes: [
      'GET /v1/openapi.json',
      'GET /v1/asyncapi.json',
      'GET /v1/schemas/{version}/{file}',
      'GET /docs',
      'GET /docs/events',
      'GET /docs/proof',
      'GET /docs/proof-vectors.json',
    ],
  },
  seek: {
    routes: [
      'GET /v1/postings',
      'GET /v1/postings/{postingId}',
      'GET /v1/markets/{marketId}/report',
      'GET /',
      'GET /postings/{postingId}',
      'GET /markets',
      'GET /markets/{marketId}',
      'GET /quality',
      'GET /assets/{file}',
      // Whatever no route names ends here, so that it is answered with a problem document or a page.
      '$default',
    ],
  },
} as const satisfies Record<string, FlowEntry>;

export type FunctionName = keyof typeof flow;
export const functionNames = Object.keys(flow) as FunctionName[];
export const flowOf = (name: FunctionName): FlowEntry => flow[name];

/** The EventBridge pattern that wakes a consumer; the local bus and CDK both take it from here. */
export const patternOf = (name: FunctionName): { 'detail-type': string[] } | undefined => {
  const { consumes } = flowOf(name);
  return consumes && { 'detail-type': [...consumes] };
};

/** "function → what it makes → who hears that", as pairs, for the test that there is no circle. */
export function flowEdges(entries: Record<string, FlowEntry> = flow): [string, string][] {
  const heard = Object.entries(entries).flatMap(([name, { consumes = [], streams = [] }]) => [
    ...consumes.map((type) => [`event ${type}`, name] as [string, string]),
    ...streams.map((row) => [`row ${row}`, name] as [string, string]),
  ]);
  const made = Object.entries(entries).flatMap(([name, { emits = [], writes = [] }]) => [
    ...emits.map((type) => [name, `event ${type}`] as [string, string]),
    ...writes.map((row) => [name, `row ${row}`] as [string, string]),
  ]);
  return [...made, ...heard];
}

/** The first circle found, as the names on it; undefined when the flow runs one way. */
export function findCircle(edges: [string, string][]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (node: string, path: string[]): string[] | undefined => {
    const at = path.indexOf(node);
    if (at >= 0) return path.slice(at);
    if (done.has(node)) return undefined;
    for (const to of next.get(node) ?? []) {
      const circle = visit(to, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}
