import { type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { checkHolder } from './holder.ts';
import type { ListKeys } from './ports.ts';

/** A key of a holder by its id, whatever has become of it. */
export async function findOwnKey(
  { readMarket, listKeys }: { readMarket: ReadMarket; listKeys: ListKeys },
  holder: string,
  keyId: string,
): Promise<Result<MarketKey, Refusal>> {
  const known = await checkHolder(readMarket, holder);
  if (!known.ok) return known;
  const key = (await listKeys(holder)).find(({ id }) => id === keyId);
  return key ? ok(key) : refuse(keyNotFound(holder, keyId));
}

/** Two acts on one key at the same moment: the later one does nothing. */
export const keyChanged: Refusal = {
  kind: 'key-invalid',
  detail: '这把密钥或这个 IAM 身份刚被另一次操作改动，这一次没有执行。',
  fix: '请先查看现在的密钥（GET …/keys 或 ganghui market key list），再决定是否重做。',
};

export const keyNotFound = (holder: string, keyId: string): Refusal => ({
  kind: 'key-not-found',
  detail: `${holder} 没有编号为 ${keyId.slice(0, 40)} 的密钥。`,
  fix: '请查看密钥编号（GET …/keys 或 ganghui market key list）；它以 k_ 开头，不是密钥本身。',
});
