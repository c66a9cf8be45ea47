/** How near a place is to the head of a title, which in Chinese stands last: its end, before a word of rank, before a word of role, elsewhere. */
export type Position = 0 | 1 | 2 | 3;
export const position = { head: 0, rank: 1, role: 2, inside: 3 } as const;

// They say how high, how long or for whom, not what.
const rankWords =
  '岗位 岗 专员 专岗 人员 员工 员 工 师傅 大师傅 学徒 学徒工 徒弟 实习生 实习 见习 见习生 储备 储备干部 储备人才 干部 组长 班长 领班 主管 助理 兼职 全职 全兼职 小时工 临时工 长期工 暑假工 寒假工 暑期工 应届生 应届毕业生 毕业生 大学生 无经验 若干 方向 类 相关 正式工 短期工 学员 储干 新手 小白 数名 操作工 操作员 普工 技工 工人 工作人员 技术工 熟练工 大工 中工 小工 岗位人员 若干名 组员 队员 队长';
// They are often the head themselves.
const roleWords =
  '经理 副经理 总监 副总监 总经理 部长 主任 副主任 负责人 工程师 技术员 老师 教师 顾问 专家 代表 管理 师 者 总管 技师 设计 开发 研发 主办 总工 科员 合伙人 支持 管培生 经营 招聘 维护 运营';

type Tail = { word: string; position: Position };

const tails = new Map<number, Tail[]>();
for (const [words, at] of [
  [rankWords, position.rank],
  [roleWords, position.role],
] as const)
  for (const word of words.split(' ')) {
    const last = word.charCodeAt(word.length - 1);
    tails.set(last, [...(tails.get(last) ?? []), { word, position: at }]);
  }

/** 工程师, 普工: words that name no occupation by themselves. */
export const isTail = (word: string): boolean => tails.get(word.charCodeAt(word.length - 1))?.some((tail) => tail.word === word) ?? false;

/** For every place 0 to length of the text how near it is to the head. */
export function headEnds(text: string): readonly Position[] {
  const ends: Position[] = new Array(text.length + 1).fill(position.inside);
  ends[text.length] = position.head;
  // From the end to the front: a place opened later is never further back.
  for (let end = text.length; end > 1; end--) {
    const here = ends[end]!;
    if (here === position.inside) continue;
    const last = text.charCodeAt(end - 1);
    // 焊工a, 文员2
    if (end === text.length && last < 123 && text.charCodeAt(end - 2) > 255) ends[end - 1] = position.rank;
    const known = tails.get(last);
    if (!known) continue;
    for (const tail of known) {
      const start = end - tail.word.length;
      if (start < 1 || !text.startsWith(tail.word, start)) continue;
      const then = here === position.role ? position.role : tail.position;
      if (then < ends[start]!) ends[start] = then;
    }
  }
  return ends;
}
