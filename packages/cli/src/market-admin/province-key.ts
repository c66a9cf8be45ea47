import { createHash, randomBytes } from 'node:crypto';
import { province } from '@ganghui/spec';
import type { ExitCode, World } from '../world.ts';

export type ProvinceKeyOptions = { table: string; label: string; days?: number };

const dayMs = 86_400_000;
// Between single quotes of a shell nothing is special but the quote itself.
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * `ganghui market province-key`: nobody can ask the exchange for the first key, so it is made here and its hash put into the table by
 * whoever may write to it. The row has the shape the exchange reads keys by; the secret is on stdout only.
 */
export function provinceKey(world: World, { table, label, days = 365 }: ProvinceKeyOptions): ExitCode {
  const secret = `gh_${province}_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(secret).digest('hex');
  const item = {
    pk: { S: `M#${province}` },
    sk: { S: `KEY#${hash}` },
    id: { S: `k_${randomBytes(6).toString('hex')}` },
    label: { S: label.slice(0, 80) || 'province, first key' },
    scopes: { SS: ['admin', 'read'] },
    createdAt: { S: world.now.toISOString() },
    createdBy: { S: 'bootstrap' },
    expiresAt: { S: new Date(world.now.getTime() + days * dayMs).toISOString() },
  };
  world.stdout.write(`${secret}\n`);
  world.stderr.write('这是省级密钥，只显示这一次。登记它（表里只存它的散列）register it:\n');
  const name = table === '<TableName>' ? table : quoted(table);
  world.stderr.write(
    `aws dynamodb put-item --table-name ${name} --condition-expression 'attribute_not_exists(pk)' --item ${quoted(JSON.stringify(item))}\n`,
  );
  return 0;
}
