import type { Difference, FieldDifference, Verdict } from '@ganghui/client';
import { beijingTime } from '../output/beijing-time.ts';
import type { Paint } from '../output/paint.ts';
import { fit } from '../output/table.ts';

const names: Record<Difference['kind'], string> = {
  missing: '缺少 missing',
  extra: '多出 extra',
  altered: '改动 altered',
  unreadable: '读不出 unreadable',
};

const shown = (value: unknown): string => (value === undefined ? '（没有）' : fit(JSON.stringify(value), 60));

const fieldLine = ({ pointer, expected, held }: FieldDifference): string =>
  `      ${fit(pointer, 60)}：应为 ${shown(expected)}，副本里是 ${shown(held)}`;

const differenceLines = ({ kind, postingId, place, fields }: Difference): string[] => [
  `  ${names[kind]}  ${fit(postingId === '' ? '（不知道是哪个岗位）' : postingId, 90)}${place === null || place === postingId ? '' : `  ${fit(place, 120)}`}`,
  ...fields.map(fieldLine),
];

/** Whose word it was compared with, and how far that one is by now. */
function originLines(url: string | undefined, { head, behind }: Verdict): string[] {
  if (url === undefined) return [];
  const far =
    head === null || behind === null
      ? ''
      : `，现在到序号 ${head}，${behind === 0 ? '副本没有落后' : `副本落后 ${behind.toLocaleString('en')} 条变更`}`;
  return [`岗汇 exchange ${url}${far}。`];
}

/** A verdict for a person: what was proven, or what differs, the first of it first. `url`: the exchange of the copy. */
export function verdictLines(verdict: Verdict, url: string | undefined, { red, green }: Paint): string[] {
  if (verdict.ok) {
    const { sequence, count, filtered, checkpoint } = verdict;
    const signed = `密钥 ${checkpoint.keyId}，签署于 ${beijingTime(checkpoint.signedAt)}`;
    return [
      green(`相等 equal：${count.toLocaleString('en')} 个岗位，到序号 ${sequence}。`),
      filtered ? `筛选后的副本，与签署的全部内容经同样筛选的结果一致（${signed}）。` : `与签署的检查点一致（${signed}）。`,
      ...originLines(url, verdict),
      `状态摘要 state digest ${checkpoint.stateDigest}`,
    ];
  }
  const { fault, detail, fix, differences, differing } = verdict;
  const rest = differing > differences.length ? [`  …共 ${differing.toLocaleString('en')} 处，这里是前 ${differences.length} 处`] : [];
  return [
    red(`不能证明相等 not proven (${fault})：${detail}`),
    ...differences.flatMap(differenceLines),
    ...rest,
    `  ${fix}`,
    ...originLines(url, verdict),
  ];
}
