import { educationLevels } from '@ganghui/spec/codes';

export const educationFix = '写成学历名称，例如“大专及以上”“高中/中专”“不限”。';

type Level = { code: string; rank: number; at: number };
const rankOf = (code: string): number => educationLevels.findIndex((level) => level.code === code);

// Longer words first: 硕士研究生 is no 研究生, 普通高中 no 高中.
const words: readonly [RegExp, string][] = [
  [/博士后|博士研究生|博士/, '11'],
  [/硕士研究生|硕士|e?mba/i, '14'],
  [/研究生/, '10'],
  [/大学专科|高等专科|高职高专|高职|大专|专科(?!医|门诊|护)/, '30'],
  [/大学本科|本科|学士|大学(?!城|生)/, '20'],
  [/中等专科|中等专业学校|中专/, '41'],
  [/中等职业|中职/, '40'],
  [/职业高中|职高/, '44'],
  [/技工学校|中级技工|技校|中技|技师学院/, '47'],
  [/普通高级中学|普通高中/, '61'],
  [/高级中学|高中/, '60'],
  [/初级中学|初中/, '70'],
  [/小学/, '80'],
];
const unlimited = /^无$|不限|不要求|无要求|无学历|无需学历|均可|none/i;

// GB/T 4658 tells graduates (21) from those who finished without a degree (22) and so on; a posting asks for the level.
function levelOfCode(code: string): string | undefined {
  if (code === 'none' || rankOf(code) >= 0) return code;
  const groups: readonly [RegExp, string][] = [
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
  return groups.find(([pattern]) => pattern.test(code))?.[1];
}

function levelsIn(text: string): Level[] {
  let rest = text;
  return words.flatMap(([word, code]) => {
    const hit = word.exec(rest);
    if (!hit) return [];
    rest = rest.replace(hit[0], '_'.repeat(hit[0].length));
    return [{ code, rank: rankOf(code), at: hit.index }];
  });
}

/** The least that is asked: code of a level, "none" for 不限; undefined when the text names no level. */
export function parseEducation(text: string): { code: string; method: string; confidence: number } | undefined {
  const bare = text.normalize('NFKC').replace(/\s+/g, '');
  const byCode = levelOfCode(bare);
  if (byCode) return { code: byCode, method: 'education-code', confidence: 1 };
  const [lowest, second] = levelsIn(bare).sort((a, b) => a.rank - b.rank);
  if (lowest) return { code: lowest.code, method: second ? 'education-lowest' : 'education-text', confidence: second ? 0.9 : 0.98 };
  return unlimited.test(bare.replace(/(?:经验|专业|年龄|性别|工作年限)不限/g, ''))
    ? { code: 'none', method: 'education-text', confidence: 0.98 }
    : undefined;
}
