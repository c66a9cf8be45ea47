// Places and the words any company may have in its name: a whole city shares them.
const place = /^(?:江苏省)?(?:.{2}市|连云港市)?(?:.{2,3}[区县])?/;
const ordinary =
  /有限|责任|股份|集团|公司|企业|实业|科技|技术|信息|网络|电子|贸易|商务|咨询|文化|传媒|管理|服务|发展|工程|建筑|房地产|物业|餐饮|教育|人力|资源|劳务|派遣/g;
const pieceLength = 3;
const mostOfThem = 0.8;

/** Whether nearly all of the names share a piece of three characters that is no ordinary word: shops of one brand under owners of their own. */
export function isOneBrand(names: Iterable<string>): boolean {
  const counts = new Map<string, number>();
  let all = 0;
  for (const name of names) {
    all++;
    const pieces = new Set<string>();
    for (const word of name.replace(place, '').replace(ordinary, ' ').split(' '))
      for (let at = 0; at + pieceLength <= word.length; at++) pieces.add(word.slice(at, at + pieceLength));
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= all * mostOfThem;
}
