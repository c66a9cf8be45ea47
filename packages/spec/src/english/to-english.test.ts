import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapRecord, normalizePosting, profileFaults, readRecords } from '../../../normalize/src/index.ts';
import { assess, assessBehaviour, assessInContext, rules } from '../../../quality/src/index.ts';
import { aPosting, now } from '../../../quality/src/testing/a-posting.ts';
import { phraseCases } from '../../../quality/src/testing/phrase-cases.ts';
import type { Finding } from '../finding.ts';
import { Profile } from '../profile.ts';
import { rawFieldNames, rawFields } from '../raw-posting.ts';
import { awkwardRecords } from './testing/awkward-records.ts';
import { hasEnglish, inEnglish, toEnglish } from './to-english.ts';

// A market's own column names, with marks in them that our messages use as well.
const columnOf = (field: string): string => `${field}：列（甲），乙`;
const profile = Profile.parse({
  profile: 'awkward',
  market: '320100-01',
  format: 'json',
  fields: Object.fromEntries(rawFieldNames.map((field) => [field, columnOf(field)])),
});
const market = { id: '320100-01', name: '示例市人力资源市场', region: '320100', city: '南京' };

function judged(cells: Record<string, unknown>, given?: Profile): Finding[] {
  const mapped = mapRecord(cells, given);
  if (!mapped.ok) return mapped.error.findings;
  const { raw, from, findings } = mapped.value;
  const { posting, findings: read } = normalizePosting(raw, { market, now, from, profile: given });
  return assess(posting, { now, findings: [...findings, ...read] }).quality.findings;
}

const renamed = (cells: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [name in rawFields ? columnOf(name) : name, value]));

const fromRecords = (): Finding[] => awkwardRecords.flatMap((cells) => [...judged(cells), ...judged(renamed(cells), profile)]);

const fromPhrases = (): Finding[] =>
  Object.values(phraseCases)
    .flatMap(({ bad }) => bad)
    .flatMap((said) => [aPosting({ description: `负责日常工作，${said}。${said}` }), aPosting({ title: said })])
    .flatMap((posting) => assess(posting, { now }).quality.findings);

function fromBatches(): Finding[] {
  const { employer } = aPosting();
  const batch = (count: number, change: (at: number) => Partial<ReturnType<typeof aPosting>>) =>
    assessBehaviour(
      Array.from({ length: count }, (_, at) => ({ ...aPosting(change(at)), isNew: true })),
      { marketPhones: [] },
    ).flat();
  const names = [...'甲乙丙丁戊己庚辛壬癸子丑'];
  return [
    ...batch(12, (at) => ({ employer: { ...employer, uscc: null, name: `示例${names[at]}厂` } })),
    ...batch(120, () => ({})),
    ...batch(300, (at) => ({ title: `车工${at}` })),
  ];
}

function fromOthers(): Finding[] {
  const { quality } = assess(aPosting(), { now });
  const many = Array.from({ length: 25 }, (_, at) => `320200-01.A${at}`);
  const postings = [aPosting(), aPosting({ source: { name: '示例市场', url: null } })];
  return postings.flatMap((posting) =>
    [['320100-01.A'], ['320200-01.A'], many].flatMap((duplicates) => assessInContext(posting, quality, { duplicates }).findings),
  );
}

// What the market wrote stands in quotes; the one name that does not is that of a region.
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '').replace('江宁区', '');
const leftOver = (text: string): boolean => /\p{Script=Han}/u.test(unquoted(toEnglish(text)));

describe('findings in English', () => {
  const findings = [...fromRecords(), ...fromPhrases(), ...fromOthers(), ...fromBatches()];

  it('leaves no Chinese but what the market wrote', () =>
    expect(findings.flatMap(({ message, fix }) => [message, fix]).filter(leftOver)).toEqual([]));

  it('was tried with findings of every rule', () =>
    expect(rules.map(({ id }) => id).filter((id) => !findings.some(({ rule }) => rule === id))).toEqual([]));

  it('says both in one go', () =>
    expect(inEnglish({ message: '“薪资”（列“月薪”）看不懂，暂时留空。', fix: '核对两个日期。' })).toEqual({
      message: '“salary” (column “月薪”) cannot be understood and is left empty for now.',
      fix: 'Check both dates.',
    }));
});

describe('files that cannot be read', () => {
  it.each([
    ['json', ''],
    ['json', '{"a":1}{"b":2}'],
    ['json', '[{"sourceId":"1"}'],
    ['json', '[{"sourceId":"1","title":NaN}]'],
    ['json', '[1,2]'],
    ['json', '{"a":[{"x":1}],"b":[{"x":1}]}'],
    ['ndjson', '{"sourceId":"1"\n{"sourceId":’1’}\n'],
    ['ndjson', '[{"sourceId":"1"}]'],
    ['csv', '\n\n'],
    ['csv', '姓名,电话\n张三,1'],
    ['csv', 'sourceId,title\n1,车工,多余\n2,"没有配对'],
    ['csv', '<html><table></table></html>'],
    ['csv', '\u0025PDF-1.7'],
    ['xlsx', '不是工作簿'],
  ] as const)('%s %j is answered in English', async (format, body) => {
    const read = await readRecords({ body: new TextEncoder().encode(body), format });
    const said = read.ok
      ? read.value.flatMap((record) => ('problem' in record ? [record.problem.message, record.problem.fix] : []))
      : [read.error.detail, read.error.fix];
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => !hasEnglish(text))).toEqual([]);
  });

  it('says what is wrong with a profile', () => {
    const fields = {
      title: { column: '名', pattern: '(a+)+' },
      salary: { column: '/a~b', pattern: 'a' },
      place: { column: '地', pattern: '(' },
    };
    const faults = profileFaults({ ...profile, fields });
    expect(faults.length).toBeGreaterThan(3);
    expect(faults.flatMap(({ detail, fix }) => [detail, fix]).filter((text) => !hasEnglish(text))).toEqual([]);
  });
});

describe('toEnglish', () => {
  it.each([
    ['JSON syntax error', 'JSON syntax error'],
    ['谁也没有说过的话。', '谁也没有说过的话。'],
    ['没有写用人单位', 'The employer is missing'],
    ['折合每月 3 元，疑似单位写错', 'This comes to 3 yuan a month; the unit is probably wrong'],
    ['性别要求为“没有写用人单位”，限定性别或性别优先', 'The sex field says “没有写用人单位”: it limits or prefers one sex'],
    ['缺少“岗位编号”：应在“编号：一”；收到的字段：甲、乙。', '“posting id” is missing: expected in “编号：一”; fields received: 甲、乙.'],
    ['本市场另有 20 条以上相同的招聘信息', 'This market has other postings for the same job (20 or more)'],
    ['JSON 语法错误。（第 3 行第 9 列）', 'JSON syntax error. (line 3, column 9)'],
    [
      'JSON 语法错误。（第 3 行）请检查括号、引号和逗号后重报。',
      'JSON syntax error. (line 3) Check brackets, quotes and commas, and send again.',
    ],
    [
      '这次全量报送会关闭 5 个岗位（在招 9 个，上限 20%，另有 2 条记录读不出编号），需要确认。confirmClose 写的是 3，与此不符。没有关闭任何岗位。',
      'Postings that this full set would close: 5 (open: 9; limit: 20%; records whose id cannot be read: 2). It must be confirmed. confirmClose says 3, which is another number. No posting was closed.',
    ],
    ['还有 21 个部分没有收到：第 2、3 部分等。', 'Parts that have not arrived (21): 2, 3, and more.'],
    ['还有 1 个部分没有收到：第 2 部分。', 'Parts that have not arrived (1): 2.'],
    ['正文有不认识的字段：a、b。', 'The body has unknown fields: a, b.'],
    ['叫“鼓楼区”的地方不止一处。', 'More than one place is called “鼓楼区”.'],
    ['工作簿超过 5 MB。请分成几份报送，或改用 CSV。', 'The workbook is larger than 5 MB. Send it in several parts, or use CSV.'],
    ['同一岗位在别处也发布了（3 条），已标注来源', 'The same job is also posted elsewhere (3); its source is named'],
    ['“(a+)+”可能运行过久，不能使用。', '“(a+)+” could run for too long and cannot be used.'],
  ])('%s', (chinese, english) => expect(toEnglish(chinese)).toBe(english));

  it('knows what it does not know', () => {
    expect(hasEnglish('谁也没有说过的话。')).toBe(false);
    expect(hasEnglish('没有写用人单位')).toBe(true);
  });

  it('gives back what the market wrote to the letter, whatever it is', () => {
    const pieces = fc.constantFrom(
      '没有写用人单位',
      '。',
      '，',
      '（另有 ',
      ' 处）',
      '“',
      '”',
      '：',
      '、',
      '{}',
      '{=}',
      '薪资',
      '是空的。',
      ' ',
      '\n',
      'A',
    );
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(written, (value) => {
        const [before, after] = ['The sex field says “', '”: it limits or prefers one sex'];
        expect(toEnglish(`性别要求为“${value}”，限定性别或性别优先`)).toBe(`${before}${value}${after}`);
      }),
    );
  });

  // A bound of orders of magnitude: a tenth of it on a slow day.
  it.each(['（另有 ', '“', '第 1 行', '。', '没有岗位 。', '：；列，', '“a”（列“', '最低工资 1 元/月', '薪资上限 1 元低于', '、'])(
    'takes no longer for evidence that repeats %s',
    (piece) => {
      const hostile = `${piece.repeat(3000)}汉`.slice(0, 4000);
      const start = performance.now();
      for (const text of [hostile, `没有岗位 ${hostile}。`, `没有写用人单位（${hostile}）`, `“薪资”（列“${hostile}”）是空的。`])
        toEnglish(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );

  it('is quick for the findings of a submission', () => {
    const start = performance.now();
    for (let at = 0; at < 4000; at++) toEnglish(`折合每月 ${at % 50} 元，疑似单位写错（另有 ${at % 7} 处）`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
