/**
 * Records what the exchange answers to the example calls of the OpenAPI document, with the sample values in place of those of the day:
 * `node --import tsx test/journey/record-answers.ts`, then `npm run reference`. For whoever changes an answer or adds a call.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replay, sampleValues } from '@ganghui/http/openapi';
import { jsonText } from '@ganghui/spec/reference';
import { aDataDir, devKeys, startProcess, urlOf } from './local-run.ts';

const file = fileURLToPath(new URL('../../packages/http/src/openapi/example-calls/answers.json', import.meta.url));
// What these answer is committed and compared elsewhere.
const documents = new Set(['getOpenApi', 'getAsyncApi', 'getEventSchema', 'getProofVectors']);
// Whoever tries the hashes and signatures on these must find them right: they stay as they came.
const hashed = new Set(['readFeed', 'getSnapshot', 'getSnapshotPage', 'getCheckpoint', 'listCheckpoints', 'listSigningKeys']);
const dayFromNow = (days: number): string => new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);
// What was done now, by the clock of China, was done on the day of the samples.
const shift = Date.parse(`${sampleValues.today}T02:28:00Z`) - Math.floor(Date.now() / 60_000) * 60_000;
const shifted = (instant: string): string => new Date(Date.parse(instant) + shift).toISOString();

const { dataDir, remove } = aDataDir();
const running = startProcess(dataDir, '--empty');
const url = await urlOf(running);
const values: Record<string, string> = { provinceKey: devKeys(dataDir).province ?? '', today: dayFromNow(0), nextMonth: dayFromNow(30) };
const answers: Record<string, unknown> = {};
const proofs: Record<string, unknown> = {};
for await (const { call, status, body } of replay(url, values)) {
  if (status !== call.status) throw new Error(`${call.name} was answered ${status}: ${JSON.stringify(body)}`);
  if (status >= 400 || typeof body === 'string' || documents.has(call.operation)) continue;
  if (hashed.has(call.operation)) proofs[call.name] = body;
  else answers[call.name] = body;
}
running.child.kill('SIGTERM');
await running.ended;
remove();

const { today = '', nextMonth = '', ...drawn } = values;
let text = JSON.stringify(answers);
for (const [name, value] of Object.entries(drawn)) text = text.replaceAll(value, sampleValues[name] ?? value);
text = text
  .replaceAll(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/g, (_, instant: string) => JSON.stringify(shifted(instant)))
  .replaceAll(today, sampleValues.today ?? today)
  .replaceAll(nextMonth, sampleValues.nextMonth ?? nextMonth)
  // The trail tells times to people, in Beijing time.
  .replaceAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d)（北京时间）/g, (_, day: string, time: string) => {
    const at = shifted(`${day}T${time}:00Z`);
    return `${at.slice(0, 10)} ${at.slice(11, 16)}（北京时间）`;
  });
const all = { ...JSON.parse(text), ...proofs };
writeFileSync(file, `${jsonText(all)}\n`);
console.log(`${file}: ${Object.keys(all).length} answers`);
