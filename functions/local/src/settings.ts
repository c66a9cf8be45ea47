import { resolve } from 'node:path';

/** Where the one-machine run listens and keeps its data; `PORT` and `DATA_DIR` change both. */
export type Settings = { port: number; dataDir: string; dynamoEndpoint: string | undefined };

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} is not a port: write a number from 0 to 65535`);
  return { port, dataDir: resolve(env.DATA_DIR ?? '.data'), dynamoEndpoint: env.DYNAMODB_ENDPOINT };
}
