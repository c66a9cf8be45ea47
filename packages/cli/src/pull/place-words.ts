import { filterWords, type Position } from '@ganghui/client';

const count = (value: number): string => value.toLocaleString('en');

/** Where a copy stands, and how much of that was compared: its position, not what is stored. */
export function placeWords({ sequence, proof, filter, checked }: Position): string {
  const left = sequence - (checked?.sequence ?? 0);
  const compared = checked && left === 0 ? '位置与签署的检查点一致' : `最后 ${count(left)} 条还没有与签署的检查点比较`;
  return proof ? `到序号 ${sequence}，在开岗位 ${count(proof.live)} 个；${compared}` : `到序号 ${sequence}，筛选：${filterWords(filter)}`;
}
