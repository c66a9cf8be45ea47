import type { Route } from '../contract/route.ts';
import { isNode, type Node } from '../json.ts';
import { parametersOf } from '../openapi/parameters.ts';
import { proseOf, routes } from '../openapi/routes.ts';
import { line, paragraphs } from '../openapi/words.ts';
import { http, inChannel, messagesOf, toChannel, toScheme, toServer } from './references.ts';

/** A way to ask: the route that answers, and the messages of question and answer. */
type Pull = { route: string; name: string; asks: string; answers: readonly string[] };

const pulls: readonly Pull[] = [
  { route: 'GET /v1/feed', name: 'feed', asks: 'request', answers: ['feedPage', 'feedLine'] },
  { route: 'GET /v1/snapshot', name: 'snapshot', asks: 'request', answers: ['snapshot'] },
  { route: 'GET /v1/snapshot/{asOf}/pages/{page}', name: 'snapshotPage', asks: 'request', answers: ['snapshotPage'] },
  { route: 'GET /v1/feed/checkpoint', name: 'checkpoint', asks: 'request', answers: ['checkpoint'] },
  { route: 'GET /v1/feed/keys', name: 'signingKeys', asks: 'request', answers: ['signingKeys'] },
  { route: 'POST /v1/subscriptions', name: 'subscriptions', asks: 'newSubscription', answers: ['issuedSubscription'] },
];

function routeOf({ route }: Pull): Route {
  const found = routes.find(({ method, path }) => `${method} ${path}` === route);
  if (!found) throw new Error(`there is no route ${route}`);
  return found;
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Addresses of the HTTP API that answer with messages of the exchange. */
export const pullChannels = (): Node =>
  Object.fromEntries(
    pulls.map((pull) => {
      const route = routeOf(pull);
      const { summary, about } = proseOf(route);
      const inPath = parametersOf(route, []).filter((each) => each.in === 'path');
      return [
        pull.name,
        {
          address: route.path,
          title: pull.route,
          summary: line(summary),
          description: paragraphs(about),
          servers: [toServer('exchange')],
          ...(inPath.length > 0 && {
            parameters: Object.fromEntries(
              inPath.map(({ name, description, example }) => [
                textOf(name),
                { description: textOf(description), examples: [textOf(example)] },
              ]),
            ),
          }),
          messages: messagesOf([pull.asks, ...pull.answers]),
          tags: [{ name: 'pull' }],
        },
      ];
    }),
  );

/** Seen from the exchange: it receives a question and replies. */
export const pullOperations = (): Node =>
  Object.fromEntries(
    pulls.map((pull) => {
      const route = routeOf(pull);
      const query = parametersOf(route, []).filter((each) => each.in === 'query');
      const fields = query.map(({ name, schema, description }): [string, Node] => [
        textOf(name),
        { ...(isNode(schema) ? schema : {}), description: textOf(description) },
      ]);
      const asked: Node = fields.length > 0 ? { query: { type: 'object', properties: Object.fromEntries(fields) } } : {};
      return [
        route.id,
        {
          action: 'receive',
          channel: toChannel(pull.name),
          messages: [inChannel(pull.name, pull.asks)],
          summary: line(proseOf(route).summary),
          ...(route.access !== 'open' && { security: [toScheme('key')] }),
          bindings: http({ method: route.method, ...asked }),
          reply: { channel: toChannel(pull.name), messages: pull.answers.map((name) => inChannel(pull.name, name)) },
          tags: [{ name: 'pull' }],
        },
      ];
    }),
  );
