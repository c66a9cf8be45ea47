export { answerSchemas } from './answer-schemas.ts';
export { buildDocument } from './document.ts';
export { exampleCalls } from './example-calls/calls.ts';
export { type ExampleCall, fill, sampleValues } from './example-calls/example-call.ts';
export { type Replayed, replay } from './example-calls/replay.ts';
export { routes } from './routes.ts';
