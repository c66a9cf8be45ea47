import { flow } from '@ganghui/spec/flow';
import type { Route } from '../contract/route.ts';
import type { Node } from '../json.ts';
import { answerExamples, bodyExamples } from './example-calls/for-document.ts';
import { parametersOf } from './parameters.ts';
import { problemAnswers, refusalsOf } from './problems.ts';
import type { Answer, Prose } from './prose.ts';
import { requestName } from './request-schemas.ts';
import { line, paragraphs, type Words } from './words.ts';

const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
const list: Node = { type: 'array', items: ref('RawPosting'), maxItems: 1000 };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const asTable: Words = [
  '第一行是列名。不写 profile 时，用最近登记的同一格式的报送格式；没有登记，或列名不合它，则列名须是本系统的字段名，编码自动识别',
  'The first row names the columns. Without a profile, the last one that was registered for this format is used; if there is none, or the columns are not its own, they must be our own field names, and the encoding is found out',
];

const recordKinds: Record<string, Node> = {
  'application/json': {
    ...list,
    description: line([
      '记录的数组：本系统的字段名；写了 profile，或登记过 JSON 的报送格式，则是市场自己的字段',
      'A list of records in our own field names; with a profile, or when one for JSON is registered, in the names of the market',
    ]),
  },
  'application/x-ndjson': { type: 'string', description: line(['一行一条记录', 'A record a line']) },
  'text/csv': { type: 'string', description: line(asTable) },
  [xlsx]: { type: 'string', format: 'binary', description: line(asTable) },
};

function requestBody(route: Route, { takes }: Prose): Node | undefined {
  const examples = bodyExamples(route.id);
  const content = (type: string, schema: Node): [string, Node] => {
    const here = examples[type];
    return [type, { schema, ...(here && { examples: here }) }];
  };
  if (takes === 'records')
    return { required: true, content: Object.fromEntries(Object.entries(recordKinds).map(([type, schema]) => content(type, schema))) };
  const schema = takes ? ref(takes) : route.body && ref(requestName(route));
  // Where every field may be left out, so may the body.
  const required = route.body?.safeParse({}).success !== true;
  return schema && { required, content: Object.fromEntries([content('application/json', schema)]) };
}

function answer(route: Route, { status, words, schema, also = {}, headers = [] }: Answer): [string, Node] {
  const names = [...headers, ...(isLimited(route) ? ['RateLimit', 'RateLimit-Policy'] : [])];
  const examples = answerExamples(route.id, status);
  const json: Node =
    schema || Object.keys(also).length === 0
      ? { 'application/json': { schema: schema ? ref(schema) : { type: 'object' }, ...examples } }
      : {};
  const others = Object.entries(also).map(([type, each]): [string, Node] => [
    type,
    { schema: { type: type.endsWith('+json') ? 'object' : 'string', description: line(each) } },
  ]);
  return [
    String(status),
    {
      description: line(words),
      ...(names.length > 0 && { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) }),
      ...(status !== 304 && { content: { ...json, ...Object.fromEntries(others) } }),
    },
  ];
}

const isLimited = ({ access }: Route): boolean => access === 'push' || access === 'read';
// The scope that a key needs stands in the list.
const security: Record<Route['access'], Node[]> = {
  push: [{ key: ['push'] }],
  read: [{ key: ['read'] }],
  admin: [{ key: ['admin'] }],
  province: [{ key: ['read'] }, { key: ['admin'] }],
  optional: [{}, { key: [] }],
  open: [],
};

// What the API for signed requests serves: the routes of intake, and no other.
const signedRoutes = new Set<string>(flow.intake.routes);
const securityOf = ({ method, path, access }: Route): Node[] =>
  signedRoutes.has(`${method} ${path}`) ? security[access].flatMap((each) => [each, { sigv4: each.key ?? [] }]) : security[access];

/** One operation of the document. */
export function operationOf(route: Route, prose: Prose): Node {
  const kinds = refusalsOf(route, prose);
  const body = requestBody(route, prose);
  return {
    operationId: route.id,
    tags: [prose.tag],
    summary: line(prose.summary),
    description: paragraphs(prose.about),
    security: securityOf(route),
    parameters: parametersOf(route, prose.headers ?? []),
    ...(body && { requestBody: body }),
    responses: {
      ...Object.fromEntries(prose.answers.map((each) => answer(route, each))),
      '503': { $ref: '#/components/responses/Outage' },
      ...problemAnswers(kinds, isLimited(route)),
      '500': { $ref: '#/components/responses/Outage' },
    },
  };
}
