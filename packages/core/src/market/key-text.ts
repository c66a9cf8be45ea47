import { createHash } from 'node:crypto';

/** `gh_<holder>_<secret>`: the key names its holder, so that checking it is one read by its hash. */
const keyPattern = /^gh_(\d{6}-\d{2}|province)_([A-Za-z0-9_-]{32,86})$/;
// A longer one is no key, and nothing is spent on it.
const longestKey = 160;

/** What is stored of a key: SHA-256 of its whole text, in hex. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');
export const formatKey = (holder: string, secret: string): string => `gh_${holder}_${secret}`;

/** An IAM principal stands among the keys under the hash of its ARN; no key text begins like this, so the two never meet. */
export const hashPrincipal = (arn: string): string => hashKey(`iam:${arn}`);

/** The market, or `province`, that a key says it belongs to. */
export const holderOf = (key: string): string | undefined => (key.length > longestKey ? undefined : keyPattern.exec(key)?.[1]);

const principalPattern = /^(arn:aws(?:-[a-z]+)*:iam::\d{12}:)(role|user)\/([\w+=,.@/-]+)$/;

/**
 * The ARN of an IAM role or user as it is registered, or undefined for what is none. A role loses its path: a session of it, which is
 * what calls, does not tell the path, and the name of a role is one of its kind in an account.
 */
export function principalArn(text: string): string | undefined {
  const [, account = '', kind, name = ''] = (text.length <= 400 && principalPattern.exec(text)) || [];
  if (kind === undefined || name.endsWith('/')) return undefined;
  return `${account}${kind}/${kind === 'role' ? name.slice(name.lastIndexOf('/') + 1) : name}`;
}
