import { member } from './member.ts';

/**
 * The IAM role or user whose signature the gateway has verified, as its ARN in IAM; undefined where no signature was asked for.
 * Read from the request context, which the gateway writes: no header of the request ever gets there. `env`: what Hono hands on from
 * Lambda, `{ requestContext: { authorizer: { iam: { userArn } } } }` (HTTP API, payload format 2.0).
 */
export function principalOf(env: unknown): string | undefined {
  const userArn = ['requestContext', 'authorizer', 'iam', 'userArn'].reduce(member, env);
  return typeof userArn === 'string' && userArn !== '' ? roleOf(userArn) : undefined;
}

const session = /^arn:(aws(?:-[a-z]+)*):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/;

/** A session of a role speaks for the role. Its ARN does not tell the role's path, so keys are registered without one. */
function roleOf(arn: string): string {
  const [, partition, account, role] = session.exec(arn) ?? [];
  return role === undefined ? arn : `arn:${partition}:iam::${account}:role/${role}`;
}
