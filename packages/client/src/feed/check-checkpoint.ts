import { type Checkpoint, isSignedBy, type SigningKey } from '@ganghui/spec/proof';
import { trustKeys } from './trust-keys.ts';
import { type CopyFaultOf, fault } from './verdict.ts';

/** What is wrong with the signed proof of a position, if anything; and the keys that are believed from now on. */
export function checkCheckpoint(
  checkpoint: Checkpoint,
  {
    at,
    kept,
    published,
    accepted,
  }: { at: number; kept: readonly SigningKey[]; published: readonly SigningKey[]; accepted?: readonly string[] },
): { keys: SigningKey[]; fault: CopyFaultOf | undefined } {
  const keys = trustKeys(kept, published, accepted);
  return { keys, fault: faultOf(checkpoint, at, keys, published) };
}

function faultOf(
  checkpoint: Checkpoint,
  at: number,
  keys: readonly SigningKey[],
  published: readonly SigningKey[],
): CopyFaultOf | undefined {
  const { keyId, sequence } = checkpoint;
  if (keys.some((key) => isSignedBy(checkpoint, key)))
    return sequence === at
      ? undefined
      : fault('wrong-checkpoint', `要的是序号 ${at} 的检查点，给的是 ${sequence} 的。`, '不要相信这个答复，请联系省级平台。');
  if (keys.some((key) => key.keyId === keyId))
    return fault(
      'forged-checkpoint',
      `序号 ${sequence} 的检查点说是密钥 ${keyId} 签的，签名不对：它被改动过。`,
      '不要相信这个答复，请联系省级平台。',
    );
  const shown = published.find((key) => key.keyId === keyId);
  if (!shown) return fault('unknown-key', `检查点由密钥 ${keyId} 签署，公布的密钥里没有它。`, '不要相信这个答复，请联系省级平台。');
  return fault(
    'unknown-key',
    `检查点由新密钥 ${keyId} 签署，没有一把已信任的密钥为它担保。`,
    `请向省级平台（电话或公文）核对公钥；一致就加上 --trust ${shown.publicKey} 再运行一次。`,
  );
}
