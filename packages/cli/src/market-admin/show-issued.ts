import type { IssuedKey } from '@ganghui/spec';
import { beijingDay } from '../output/beijing-time.ts';
import type { World } from '../world.ts';

/** A new key: the secret alone on stdout, so that `> nanjing.key` keeps just that; everything else on stderr. */
export function showIssued(world: World, { secret, id, holder, scopes, expiresAt, principal }: IssuedKey): void {
  const until = expiresAt === null ? '不到期' : `到期 ${beijingDay(expiresAt)}`;
  if (secret !== null) world.stdout.write(`${secret}\n`);
  world.stderr.write(
    secret === null
      ? `已允许 ${principal} 代表 ${holder}（${id}，权限 ${scopes.join('、')}，${until}）。\n`
      : `这是 ${holder} 的密钥（${id}，权限 ${scopes.join('、')}，${until}）：只显示这一次，请妥善保存；丢了就换一把：ganghui market rotate ${holder} ${id}\n`,
  );
}
