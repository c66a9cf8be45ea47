import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NewSubscription } from '@ganghui/spec';
import { Complaint, fileComplaint, type World } from '../world.ts';

/** What `--secret` says: the secret itself, or `@` and the file whose first one it is. */
export function ownSecret(world: World, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const secret = said.startsWith('@') ? firstIn(resolve(world.cwd, said.slice(1))) : said;
  const { error } = NewSubscription.shape.secret.safeParse(secret);
  if (error) throw new Complaint('--secret 里没有正确的签名密钥 (no good secret)。', error.issues[0]?.message ?? '');
  return secret;
}

function firstIn(path: string): string {
  try {
    return (
      readFileSync(path, 'utf8')
        .split(/\s+/)
        .find((each) => each !== '') ?? ''
    );
  } catch (error) {
    throw fileComplaint(path, error);
  }
}
