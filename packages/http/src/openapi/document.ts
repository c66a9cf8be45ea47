import type { Node } from '../json.ts';
import { componentSchemas } from './component-schemas.ts';
import { operationOf } from './operation.ts';
import { acceptLanguage } from './parameters.ts';
import { headerComponents, problemExamples } from './problems.ts';
import { tags } from './prose.ts';
import { requestSchemas } from './request-schemas.ts';
import { proseOf, routes } from './routes.ts';
import { line, paragraphs } from './words.ts';

const about = paragraphs([
  '岗汇是城市之间交换招聘信息的系统。市场用密钥报送，其他城市与求职者读取。所有不成功的回答都是 application/problem+json（RFC 9457）：type 是稳定的名称，detail 说明错在哪里、怎么改；请求头 Accept-Language: en 得到英文。重发总是安全的：存入以现行版本为准，没有变化的什么都不写。',
  'Ganghui exchanges job postings between cities. Markets push with a key; other cities and job seekers read. Every answer that is not a success is application/problem+json (RFC 9457): type is a stable name, detail says what was wrong and what to do, in English with Accept-Language: en. Sending again is always safe: what counts is the current version, and what says the same is not written.',
]);

const securitySchemes: Node = {
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'gh_<holder>_<43 characters>',
    description: line(['报送密钥，由省交换中心签发', 'A key that the province has issued']),
  },
  sigv4: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'awsSigv4',
    description: line([
      '在 AWS 上的第二条路：已登记的 IAM 角色或用户以 SigV4 签名，地址是报送专用的那个接口',
      'The second way in on AWS: a registered IAM role or user signs with SigV4, at the address of the push API',
    ]),
  },
};

const outage: Node = {
  description: line(['服务暂时不可用；怎么做见 detail', 'Out of order for a moment; detail says what to do']),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const sorted = (node: Node): Node => Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The OpenAPI document of the whole exchange. */
export function buildDocument(): Node {
  const paths: Record<string, Node> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, proseOf(route)) };
  return {
    openapi: '3.1.0',
    info: { title: 'Ganghui API', version: '1', summary: line(['岗汇招聘信息交换接口', 'Exchange of job postings']), description: about },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/', description: line(['本机', 'This host']) }],
    tags: Object.entries(tags).map(([name, words]) => ({ name, description: line(words) })),
    paths,
    components: {
      schemas: sorted({ ...componentSchemas(), ...requestSchemas(routes) }),
      examples: problemExamples(),
      headers: headerComponents(),
      parameters: { AcceptLanguage: acceptLanguage },
      responses: { Outage: outage },
      securitySchemes,
    },
  };
}
