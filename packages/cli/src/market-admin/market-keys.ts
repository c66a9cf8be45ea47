import type { KeyScope, MarketKey } from '@ganghui/spec';
import { beijingDay, beijingTime } from '../output/beijing-time.ts';
import { tableOf } from '../output/table.ts';
import { type ConnectOptions, connectAdmin } from '../push/connect.ts';
import { withFailures } from '../push/failure.ts';
import type { ExitCode, World } from '../world.ts';
import { showIssued } from './show-issued.ts';

type Options = Omit<ConnectOptions, 'market'> & { json?: boolean };
export type KeyOptions = Options & { label?: string; scopes?: KeyScope[]; days?: number; principal?: string };
export type RevokeOptions = Options & { reason?: string };
export type RotateOptions = Options & { overlapDays?: number };

type Admin = ReturnType<typeof connectAdmin>;
const talk = (world: World, options: Options, work: (admin: Admin) => Promise<void>): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    await work(connectAdmin(world, options));
    return 0;
  });
const asJson = (world: World, value: unknown): void => void world.stdout.write(`${JSON.stringify(value, null, 1)}\n`);

function stateOf({ revokedAt, expiresAt }: MarketKey, now: string): string {
  if (revokedAt !== null) return `已作废 ${beijingDay(revokedAt)}`;
  if (expiresAt === null) return '可用';
  return `${expiresAt > now ? '可用，到期' : '已到期'} ${beijingDay(expiresAt)}`;
}

/** `ganghui market key issue`. */
export const issueKey = (world: World, holder: string, options: KeyOptions): Promise<ExitCode> =>
  talk(world, options, async (admin) => {
    const { label = '', scopes, days, principal } = options;
    const issued = await admin.keys.issue(holder, { label, scopes, days, principal }, { signal: world.signal });
    if (options.json) asJson(world, issued);
    else showIssued(world, issued);
  });

/** `ganghui market key list`. */
export const listKeys = (world: World, holder: string, options: KeyOptions): Promise<ExitCode> =>
  talk(world, options, async (admin) => {
    const keys = await admin.keys.list(holder, { signal: world.signal });
    if (options.json) return asJson(world, keys);
    const now = world.now.toISOString();
    const rows = keys.map((key) => [
      key.id,
      key.label,
      key.scopes.join('、'),
      stateOf(key, now),
      beijingDay(key.createdAt),
      key.principal ?? '',
    ]);
    const heads = ['编号', '用在哪里', '权限', '状态', '发出', 'IAM'].map((head) => ({ head }));
    for (const line of tableOf(heads, rows)) world.stdout.write(`${line}\n`);
  });

/** `ganghui market rotate`. */
export const rotateKey = (world: World, holder: string, keyId: string, options: RotateOptions): Promise<ExitCode> =>
  talk(world, options, async (admin) => {
    const issued = await admin.keys.rotate(holder, keyId, { overlapDays: options.overlapDays, signal: world.signal });
    if (options.json) return asJson(world, issued);
    showIssued(world, issued);
    // An IAM principal has one entry, and that is the new one.
    if (issued.secret !== null) world.stderr.write(`旧密钥 ${keyId} ${await endOf(world, admin, holder, keyId)}。\n`);
  });

async function endOf(world: World, admin: Admin, holder: string, keyId: string): Promise<string> {
  try {
    const old = (await admin.keys.list(holder, { signal: world.signal })).find(({ id }) => id === keyId);
    if (old?.expiresAt) return old.expiresAt <= world.now.toISOString() ? '已经不能再用' : `用到 ${beijingTime(old.expiresAt)}（北京时间）`;
  } catch {
    // The rotation is done and its key shown; that must not look like a failure now.
  }
  return `用到哪天，请看 ganghui market key list ${holder}`;
}

/** `ganghui market revoke`. */
export const revokeKey = (world: World, holder: string, keyId: string, options: RevokeOptions): Promise<ExitCode> =>
  talk(world, options, async (admin) => {
    const revoked = await admin.keys.revoke(holder, keyId, { reason: options.reason, signal: world.signal });
    if (options.json) return asJson(world, revoked);
    world.stdout.write(`${revoked.id} 已作废，从现在起不能再用。\n`);
  });

/** `ganghui market audit`. */
export const showAudit = (world: World, holder: string, options: Options & { limit?: number }): Promise<ExitCode> =>
  talk(world, options, async (admin) => {
    const entries = await admin.audit(holder, { limit: options.limit, signal: world.signal });
    if (options.json) return asJson(world, entries);
    const rows = entries.map(({ at, by, action, subject, detail }) => [beijingTime(at), by, action, subject, detail]);
    const heads = ['北京时间', '谁', '做了什么', '对象', '说明'].map((head) => ({ head }));
    for (const line of tableOf(heads, rows)) world.stdout.write(`${line}\n`);
  });
