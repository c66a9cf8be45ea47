import { readFileSync } from 'node:fs';
import { isNode, type Json, type Node } from '../../json.ts';
import { line } from '../words.ts';
import { exampleCalls } from './calls.ts';
import { fill, sampleValues } from './example-call.ts';

// What the exchange answered to these very calls, with the sample values in place of those of that day.
const recorded: Json = JSON.parse(readFileSync(new URL('./answers.json', import.meta.url), 'utf8'));
const answers: Node = isNode(recorded) ? recorded : {};

/** The bodies of the example calls of a route, by media type and name. */
export function bodyExamples(operation: string): Record<string, Node> {
  const found: Record<string, Node> = {};
  for (const { name, words, body, contentType = 'application/json', status, ...call } of exampleCalls) {
    // A refused call is shown by its answer; two ways to send the same body are one example.
    if (call.operation !== operation || body === undefined || status >= 400) continue;
    const examples = found[contentType] ?? {};
    found[contentType] = { ...examples, [name]: { summary: line(words), value: fill(body, sampleValues) } };
  }
  return found;
}

/** The recorded answers of the example calls of a route, as the `examples` of a JSON answer; nothing when there is none. */
export function answerExamples(operation: string, status: number): Node {
  const found = exampleCalls.flatMap((call): [string, Node][] => {
    const value = answers[call.name];
    if (call.operation !== operation || call.status !== status || value === undefined) return [];
    return [[call.name, { summary: line(call.words), value }]];
  });
  return found.length > 0 ? { examples: Object.fromEntries(found) } : {};
}
