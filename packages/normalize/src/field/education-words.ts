/** `least`: asked as a minimum; `most`: 以下; `wish`: 优先. */
export type Level = { code: string; use: 'least' | 'most' | 'wish' };

// Longer words first: 硕士研究生 is no 研究生, 普通高中 no 高中, 高中专业 no 中专. The group that matched is the level.
const university = 'university';
const words: readonly [string, string][] = [
  ['11', '博士后|博士研究生|博士|ph\\.?d|doctor(?:al|ate)?'],
  ['14', '硕士研究生|研究生\\(硕士\\)|硕士|硕研|硕博|e?mba|mpa|master'],
  ['10', '研究生'],
  ['41', '大中专|中大专|中等专科(?:学校)?|中等专业(?:学校|教育)?|普通中专|成人中专|中师|中专'],
  ['30', '大学专科|大学\\(专科\\)|高等专科|高职高专|高职|大专|本专科|专本科|专科(?!医|门诊|护)|associate|juniorcollege'],
  ['20', '专升本|本硕|大学本科|大学\\(本科\\)|全日制大学|本科|[一二三]本|重本|大本|统招本|学士|双学位|bachelor|大学(?!城|生)'],
  ['40', '中等职业(?:学校|教育)?|中职|职业(?:技术)?学校|职校'],
  ['44', '职业高级中学|职业高中|职业中学|职高|职中'],
  ['47', '技工学校|[初中高]级技工|技工院校|技校|中技|高技|技师学院'],
  ['61', '普通高级中学|普通高中|普高'],
  ['60', '高级中学|高中|highschool'],
  ['70', '初级中学|初中'],
  ['80', '小学'],
  // A kind of university: it asks for a degree where no level is named.
  [university, '211|985|双一流'],
];
const level = new RegExp(words.map(([, pattern]) => `(${pattern})`).join('|'), 'g');
const mostLevels = 12;

const trailing = '(?:以上|及以上|或以上|[+]|\\(含\\)|学[历位]|文凭|毕业|文化|程度|水平|院校|背景|专业|生|者|的|等|应届)*';
const isWish = new RegExp(
  `^${trailing}(?:可以?|者|更|为|的?人员?)*(?:优先(?:考虑|录用)?(?!(?:考虑|录用)?[博硕本大专研高中])|为佳|佳|最好|加分|尤佳)`,
);
const isMost = /^(?:学[历位]|文凭|文化|程度|毕业|水平|\(含\))*(?:及以下|或以下|以下|以内|之下|及其以下)/;
const wishBefore = /(?:优先(?:考虑)?|最好(?:是|有)?|倾向)$/;
const mostBefore = /(?:低于|不高于|不超过|最高)$/;
const joined = /^(?:学[历位])?(?:[/、,]|或者?|和|与|及(?!以)|-|~)?$/;
const ranges = /^(?:及?以上)?[-~至到]$/;

/** Every level a folded text names, and how it is asked. */
export function levelsIn(text: string): Level[] {
  const hits = [];
  level.lastIndex = 0;
  for (let hit = level.exec(text); hit && hits.length < mostLevels; hit = level.exec(text)) {
    const index = words.findIndex((_, group) => hit?.[group + 1] !== undefined);
    hits.push({ code: words[index]![0], start: hit.index, end: level.lastIndex });
  }
  const found: Level[] = [];
  for (let at = hits.length - 1; at >= 0; at--) {
    const { code, start, end } = hits[at]!;
    const next = hits[at + 1];
    const gap = next ? text.slice(end, next.start) : '';
    const rest = text.slice(end, end + 30);
    const own =
      isWish.test(rest) || wishBefore.test(text.slice(Math.max(0, start - 6), start))
        ? 'wish'
        : isMost.test(rest) || mostBefore.test(text.slice(Math.max(0, start - 4), start))
          ? 'most'
          : undefined;
    // 大专、本科以下 bounds both; 高中-本科以下 begins at 高中.
    const inherited = next && gap !== '' && joined.test(gap) && !ranges.test(gap) ? found[0]?.use : undefined;
    found.unshift({ code, use: own ?? inherited ?? 'least' });
  }
  const levels = found.filter(({ code }) => code !== university);
  const [first] = found;
  if (levels.length === 0) return first ? [{ ...first, code: '20' }] : [];
  // 研究生(硕士): the kind is said, the wider word adds nothing.
  const isNarrowed = levels.some(({ code }) => code === '11' || code === '14');
  return isNarrowed ? levels.filter(({ code }) => code !== '10') : levels;
}

// GB/T 4658 tells graduates (21) from those who finished without a degree (22) and so on; a posting asks for the level.
const codes = '80 70 60 61 40 41 44 47 30 20 14 10 11 none'.split(' ');
const wider: readonly [RegExp, string][] = [
  [/^1[23]$/, '11'],
  [/^1[5-9]$/, '14'],
  [/^2\d$/, '20'],
  [/^3\d$/, '30'],
  [/^4[23]$/, '41'],
  [/^4[56]$/, '44'],
  [/^4[89]$/, '47'],
  [/^6\d$/, '60'],
  [/^7\d$/, '70'],
  [/^8\d$/, '80'],
];

/** The level of a code of GB/T 4658, also as a spreadsheet writes it (21.0); undefined for any other text. */
export function codeOfLevel(text: string): string | undefined {
  const code = text.length === 4 && text.endsWith('.0') ? text.slice(0, 2) : text;
  if (codes.includes(code)) return code;
  return code.length === 2 ? wider.find(([pattern]) => pattern.test(code))?.[1] : undefined;
}
