import { type Refusal, refusalKinds } from '@ganghui/core';
import { toEnglish } from '@ganghui/spec/english';
import { docsRoutes } from '../contract/docs.ts';
import type { Route } from '../contract/route.ts';
import type { Node } from '../json.ts';
import { problemType } from '../problem.ts';
import { problems } from '../problem-table.ts';
import { answerHeaders } from './parameters.ts';
import { problemNotes } from './problem-notes.ts';
import type { Prose } from './prose.ts';
import { line, paragraphs } from './words.ts';

type Kind = Refusal['kind'];

const keyKinds: readonly Kind[] = ['key-missing', 'key-unknown', 'key-expired', 'key-revoked'];
const gateKinds: Record<Route['access'], readonly Kind[]> = {
  push: [...keyKinds, 'scope-missing', 'market-forbidden', 'market-unknown', 'rate-exceeded', 'query-invalid'],
  read: [...keyKinds, 'scope-missing', 'market-forbidden', 'market-unknown', 'rate-exceeded', 'query-invalid'],
  admin: [...keyKinds, 'scope-missing', 'market-forbidden', 'query-invalid'],
  province: [...keyKinds, 'scope-missing', 'market-forbidden', 'query-invalid'],
  optional: [...keyKinds, 'scope-missing', 'query-invalid'],
  open: ['query-invalid'],
};
const bodyKinds: readonly Kind[] = ['format-unknown', 'body-unreadable', 'body-too-large'];

// They read no query.
const documents = new Set<string>(docsRoutes.map(({ id }) => id));

/** Every refusal that a route can answer with, in the order of the table. */
export function refusalsOf({ access, body, id }: Route, { takes, refusals = [] }: Prose): Kind[] {
  const all = new Set([...(documents.has(id) ? [] : gateKinds[access]), ...(body || takes ? bodyKinds : []), ...refusals]);
  return refusalKinds.filter((kind) => all.has(kind));
}

/** The answers of a route that are problem documents, by status. */
export function problemAnswers(kinds: readonly Kind[], limited: boolean): Node {
  const statuses = [...new Set(kinds.map((kind) => problems[kind].status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = kinds.filter((kind) => problems[kind].status === status);
      const names = ['Content-Language', ...(limited && status !== 401 && status !== 403 ? ['RateLimit', 'RateLimit-Policy'] : [])];
      const retry = here.some((kind) => ['rate-exceeded', 'submission-under-way', 'store-interrupted'].includes(kind))
        ? ['Retry-After']
        : [];
      return [
        String(status),
        {
          description: here.map((kind) => line([problems[kind].title, toEnglish(problems[kind].title)])).join('; '),
          headers: Object.fromEntries([...names, ...retry].map((name) => [name, { $ref: `#/components/headers/${name}` }])),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(here.map((kind) => [kind, { $ref: `#/components/examples/${kind}` }])),
            },
          },
        },
      ];
    }),
  );
}

/** An example of each problem document: its type, and what to do about it. */
export const problemExamples = (): Node =>
  Object.fromEntries(
    refusalKinds.map((kind): [string, Node] => {
      const { status, title } = problems[kind];
      const [zh] = problemNotes[kind];
      return [
        kind,
        {
          summary: line([title, toEnglish(title)]),
          description: paragraphs(problemNotes[kind]),
          value: { type: problemType(kind), title, status, detail: `${title}。${zh}` },
        },
      ];
    }),
  );

export const headerComponents = (): Node =>
  Object.fromEntries(
    Object.entries(answerHeaders).map(([name, words]): [string, Node] => [name, { description: line(words), schema: { type: 'string' } }]),
  );
