import { existsSync, readFileSync } from 'node:fs';

/** What a JSON file holds; undefined when there is none, or when it was never finished. */
export function readJsonFile(path: string): unknown {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
