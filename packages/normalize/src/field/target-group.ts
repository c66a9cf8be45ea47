import { plainLine } from './plain-text.ts';
import { wordList } from './word-list.ts';

const nobodySpecial = /^(?:不限.*|无|无要求|无限制|暂无|所有人员?|全部|全体|任何人|其[他它]|社会|社会招聘|社招|面向社会|-+|null|none)$/i;
// The kinds of people public services keep lists of (人员类别), by the words used for them.
const groups: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:20\d\d届?)?(?:应届)?(?:普通)?(?:高校|大学|大专院校|高等院校|大中专)?(?:应届)?毕业(?:生|学生)$|^应届(?:大学|高校)?生$|^20\d\d届$|^大学生$|^校园招聘$|^校招$/,
    '高校毕业生',
  ],
  [/^(?:退役|退伍|复员|转业|复转|复退)(?:军人|士兵|官兵)$|^(?:复转军人|退伍兵|退役士兵)$/, '退役军人'],
  [/^残疾(?:人|人士|人员)?$|^残障人士?$/, '残疾人'],
  [
    /^(?:城镇)?就业困难(?:人员|对象|群体)?$|^(?:40[、/ ]?50|四零五零)(?:人员)?$|^零就业家庭(?:成员)?$|^大龄(?:失业|就业困难)人员$|^就困人员$/,
    '就业困难人员',
  ],
  [/^(?:农民工|进城务工人员|外来务工人员|外出务工人员|务工人员|返乡农民工|返乡人员)$/, '农民工'],
  [/^(?:农村(?:转移|富余|转移就业)?(?:劳动力|劳动者)|农村(?:人员|居民)|农业劳动者)$/, '农村劳动力'],
  [/^(?:登记)?(?:城镇)?(?:登记)?(?:失业|下岗|待业)(?:人员|职工|失业人员)?$|^下岗失业人员$/, '失业人员'],
  [/^(?:脱贫|贫困|低收入|建档立卡)(?:人口|劳动力|户|人员|农户|贫困户|贫困劳动力)?$|^脱贫劳动力$|^低保(?:户|家庭|人员)$/, '脱贫人口'],
  [/^(?:在校|在读)(?:大学|学)?生$|^实习生$/, '在校学生'],
  [/^社会(?:人员|人士)$|^往届(?:毕业)?生$/, '社会人员'],
  [/^(?:留学(?:人员|生)|海归|归国留学(?:人员|生)|海外人才)$/, '留学回国人员'],
  [/^(?:退休(?:人员|返聘)?|返聘人员)$/, '退休人员'],
  [/^(?:妇女|女性|宝妈)$/, '妇女'],
  [/^(?:刑满释放人员|戒毒(?:康复)?人员|刑释解教人员)$/, '刑满释放人员'],
];

const nameOf = (word: string): string => (word.length > 16 ? word : (groups.find(([pattern]) => pattern.test(word))?.[1] ?? word));

/** Who a posting is meant for, in the words of the public services where known, else as sent; nobody for 不限. */
export function targetGroupsOf(raw: string | undefined): string[] {
  if (raw === undefined) return [];
  const words = wordList(plainLine(raw)).filter((word) => !nobodySpecial.test(word));
  return [...new Set(words.map(nameOf))];
}
