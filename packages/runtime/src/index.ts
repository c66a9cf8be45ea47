export { optional, readEnv, required } from './env.ts';
export { log, withFacts } from './log.ts';
export { writeMetrics } from './metrics.ts';
export { onEvents } from './on-events.ts';
export { onHttp } from './on-http.ts';
export { onSchedule } from './on-schedule.ts';
export { onStream } from './on-stream.ts';
export { wait } from './wait.ts';
