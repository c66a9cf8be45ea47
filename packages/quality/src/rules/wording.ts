import type { Hit, Rule, Subject } from '../rule.ts';
import { marksOfWord, mayHold } from '../word-marks.ts';

const ornament =
  /\d+(?:\.\d+)?[kK千万]|\d{4,}\s*(?:元|\+|以上|起|[-~—至]\s*\d{4})|月薪|年薪|日薪|时薪|高薪|底薪|[五六七]险|包吃|包住|双休|急[招聘需]|速聘|诚聘|直招|日结|[!！★☆◆●■♥❤✅]|\p{Extended_Pictographic}|1[3-9]\d{9}|不是梦|联系/u;
// The words of it, for the many titles that hold nothing but letters.
const plainOrnament = /[月年日时高底]薪|[五六七]险|包[吃住]|双休|急[招聘需]|[速诚]聘|直招|日结|不是梦|联系/;
const longestTitle = 30;

function titleHits({ posting: { title, provenance } }: Subject): Hit[] {
  const raw = provenance['/title']?.raw || title;
  const found = /^[\u4e00-\u9fffA-Za-z]*$/.test(raw) ? plainOrnament.test(raw) : ornament.test(raw.normalize('NFKC'));
  const field = '/title';
  if (found) return [{ field, evidence: raw.trim().slice(0, 20) }];
  // Two Latin letters take the room of one character.
  const length = [...title].reduce((sum, character) => sum + (character < '\u0250' ? 0.5 : 1), 0);
  if ([...title].length >= 2 && length <= longestTitle) return [];
  const message = [...title].length < 2 ? '岗位名称只有一个字' : `岗位名称超过 ${longestTitle} 字`;
  return [{ field, evidence: title.slice(0, 20), message, points: 2 }];
}

const broken =
  /\ufffd|[\u0000-\u0008\u000b\u000c\u000e-\u001f]|锟斤拷|锟|烫烫烫|屯屯屯|[ÃÂ][\u0080-\u00bf]|â€.?|&(?:nbsp|lt|gt|amp|quot|#\d+);|<\/?[a-zA-Z][^<>]{0,60}>|\\u[0-9a-f]{4}|_x000[dD]_/g;
const mostBroken = 0.05;
// Without one of these nothing is broken; the folded text holds capitals as small letters.
const signs = [...'\ufffd锟烫屯ãâ&<\\_', ...Array.from({ length: 0x1f }, (_, at) => String.fromCharCode(at))].map(marksOfWord);

function brokenHits({ posting: { title, description }, text }: Subject): Hit[] {
  if (!signs.some((sign) => mayHold(text.marks, sign))) return [];
  for (const [field, words] of [
    ['/title', title],
    ['/description', description],
  ] as const) {
    const found = words.match(broken);
    if (!found) continue;
    const evidence = [...new Set(found)].join(' ').slice(0, 20);
    // Markup is untidy, broken characters are lost words: only those can make a text unreadable.
    const lost = found.filter((each) => !/^[<&_]/.test(each)).join('').length;
    if (lost / words.length > mostBroken)
      return [
        { field, evidence, message: '文字大面积乱码', fix: '核对文件编码（UTF-8 或 GB18030）后重报。', severity: 'block', points: 100 },
      ];
    return [{ field, evidence }];
  }
  return [];
}

const fewestHan = 30;

export const wordingRules: readonly Rule[] = [
  {
    id: 'Q-04',
    title: '岗位名称规范',
    dimension: 'normative',
    severity: 'deduct',
    points: 3,
    message: '岗位名称里夹带薪资、福利、急招或符号',
    fix: '只写岗位名称，例如“数控车工”；薪资和福利写在各自的栏里。',
    check: titleHits,
  },
  {
    id: 'Q-06',
    title: '没有乱码和网页标记',
    dimension: 'normative',
    severity: 'deduct',
    points: 4,
    message: '文字里有乱码或网页标记',
    fix: '去掉网页标记，核对文件编码后重报。',
    check: brokenHits,
  },
  {
    id: 'Q-08',
    title: '工作内容够详细',
    dimension: 'complete',
    severity: 'deduct',
    points: 4,
    message: `工作内容不足 ${fewestHan} 个汉字`,
    fix: '写明每天做什么、在哪里做、什么班次、有什么要求。',
    check: ({ posting: { description }, text }) => {
      const han = text.segments.find(({ field }) => field === '/description')?.han ?? 0;
      return han < fewestHan ? [{ field: '/description', evidence: description.trim().slice(0, 20), points: han < 12 ? 6 : 4 }] : [];
    },
  },
];
