import { answerSchemas, buildDocument, exampleCalls, type Replayed, replay } from '@ganghui/http/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataDir, devKeys, startProcess, urlOf } from './local-run.ts';

const { dataDir, remove } = aDataDir();
const running = startProcess(dataDir, '--empty');
const replayed = new Map<string, Replayed>();

// What these answer is committed and compared elsewhere.
const documents = new Set(['getOpenApi', 'getAsyncApi', 'getEventSchema', 'getProofVectors']);

// A posting lasts as long as its examples say: counted from today, by the calendar of China.
const dayFromNow = (days: number): string => new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  const url = await urlOf(running);
  const values = { provinceKey: devKeys(dataDir).province ?? '', today: dayFromNow(0), nextMonth: dayFromNow(30) };
  for await (const each of replay(url, values)) replayed.set(each.call.name, each);
}, 60_000);

afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  remove();
});

// Made once: it is long.
const text = JSON.stringify(buildDocument().paths);

/** The component that the document names for the success of an operation. */
const componentOf = (operation: string, status: number): string | undefined => {
  const [, responses = ''] = text.slice(text.indexOf(`"operationId":"${operation}"`)).split('"responses":{');
  const [, answer = ''] = responses.split(`"${status}":{`);
  return /"application\/json":\{"schema":\{"\$ref":"#\/components\/schemas\/(\w+)"/.exec(answer)?.[1];
};

describe('the examples of the OpenAPI document, replayed against the running exchange', () => {
  it.each(exampleCalls)('$operation: $name', ({ name, operation, status, problem }) => {
    const answer = replayed.get(name);
    expect(answer?.status, JSON.stringify(answer?.body)).toBe(status);
    if (problem) {
      expect(answer?.type).toContain('application/problem+json');
      expect(answerSchemas.Problem.parse(answer?.body).type).toBe(`urn:ganghui:problem:${problem}`);
      return;
    }
    if (!answer || typeof answer.body === 'string' || documents.has(operation)) return;
    const component = Object.entries(answerSchemas).find(([key]) => key === componentOf(operation, status));
    expect(component?.[1].safeParse(answer.body).error).toBeUndefined();
    expect(component).toBeDefined();
  });

  it('say what the document shows: the same outcomes in the same order', () => {
    const outcomes = (name: string): unknown => JSON.stringify(replayed.get(name)?.body).match(/"outcome":"\w+"/g);
    expect(outcomes('new-posting')).toEqual(['"outcome":"created"']);
    expect(outcomes('same-again')).toEqual(['"outcome":"unchanged"']);
    expect(outcomes('revised')).toEqual(['"outcome":"revised"']);
    expect(outcomes('json-list')).toEqual(['"outcome":"created"', '"outcome":"refused"']);
  });
});
