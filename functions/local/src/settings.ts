import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the one-machine run listens and keeps its data; `PORT` and `DATA_DIR` change both. */
export type Settings = { port: number; dataDir: string; dynamoEndpoint: string | undefined };

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  // A variable set to nothing is a variable not set.
  const port = Number(env.PORT || 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} is not a port: write a number from 0 to 65535`);
  return { port, dataDir: writable(resolve(env.DATA_DIR || '.data')), dynamoEndpoint: env.DYNAMODB_ENDPOINT || undefined };
}

function writable(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  } catch {
    throw new Error(`DATA_DIR ${dataDir} is no folder that can be written to: set DATA_DIR to one that can`);
  }
}
