import { describe, expect, it } from 'vitest';
import { aPosting, monthly } from '../testing/a-posting.ts';
import { found, severities } from '../testing/findings.ts';

const { employer, contact, description, occupation } = aPosting();
const titled = (raw: string, title = '数控车工') =>
  found('Q-04', { title, provenance: { '/title': { raw, from: '岗位名称', method: 'title', confidence: 1 } } });

describe('Q-02, the social credit code', () => {
  it('stops a code whose check digits fail, and offers the one it may have been', () => {
    expect(found('Q-02', { employer: { ...employer, uscc: '9132O115MAWWWWWW1P' } })).toMatchObject([
      { severity: 'block', evidence: '9132O115MAWWWWWW1P', fix: expect.stringContaining('91320115MAWWWWWW1P') },
    ]);
    expect(severities('Q-02', { employer: { ...employer, uscc: '91110000600037341N' } })).toEqual(['block']);
    expect(severities('Q-02', { employer: { ...employer, uscc: '12345' } })).toEqual(['block']);
  });
  it('deducts when there is none, or an old registration number', () => {
    expect(found('Q-02', { employer: { ...employer, uscc: null } })).toMatchObject([{ severity: 'deduct', points: 3 }]);
    for (const uscc of ['110105009051631', 'MA1W2X3Y4', '9.13201E+17'])
      expect(severities('Q-02', { employer: { ...employer, uscc } })).toEqual(['deduct']);
  });
  it('takes individual households, institutions and rural collectives', () => {
    for (const uscc of ['92340603MA2PBNLR0R', '121200004013590816', 'N2320900MFWWWWWWXR'])
      expect(found('Q-02', { employer: { ...employer, uscc } })).toEqual([]);
  });
});

it('Q-03 deducts for a number that cannot ring and shows none of it', () => {
  const [finding] = found('Q-03', { contact: { ...contact, phone: '0512-6555123' } });
  expect(finding).toMatchObject({ severity: 'deduct', points: 3 });
  expect(finding?.evidence).not.toContain('6555123');
});

describe('Q-04, the title', () => {
  it.each([
    '数控车工8000-10000',
    '急招数控车工',
    '数控车工（包吃住）',
    '数控车工🔥',
    '★数控车工★',
    '月薪过万数控车工',
    '数控车工 五险一金',
    '数控车工双休',
    '数控车工8k起',
  ])('costs points when it was “%s”', (raw) => expect(titled(raw)).toMatchObject([{ severity: 'deduct', from: '岗位名称' }]));
  it.each(['数控车工', '1688运营', '数控车工(J10373)', 'Java工程师', '电工/焊工', '5G测试工程师'])(
    'is a job name when it was “%s”',
    (raw) => expect(titled(raw)).toEqual([]),
  );
  it('is neither one character nor a paragraph', () => {
    expect(found('Q-04', { title: '工' })).toMatchObject([{ points: 2 }]);
    expect(found('Q-04', { title: '操作'.repeat(16) })).toMatchObject([{ points: 2 }]);
    expect(found('Q-04', { title: 'Senior Software Test Engineer (Automation)' })).toEqual([]);
  });
});

describe('Q-06, broken characters', () => {
  it('deducts for a few, and for markup', () => {
    expect(severities('Q-06', { description: `${description}<br/>&nbsp;` })).toEqual(['deduct']);
    expect(severities('Q-06', { description: `${description}\ufffd` })).toEqual(['deduct']);
    expect(severities('Q-06', { description: `${description}_x000d_`.repeat(3) })).toEqual(['deduct']);
  });
  it('stops a text that is lost', () => expect(severities('Q-06', { description: '锟斤拷锟斤拷锟斤拷负责车床' })).toEqual(['block']));
  it('leaves ①, ㎡ and a comparison alone', () =>
    expect(found('Q-06', { description: `${description}① 100㎡ 误差<0.01，>0` })).toEqual([]));
});

it('Q-08 wants thirty Chinese characters of duties', () => {
  expect(found('Q-08', { description: '负责操作车床加工零件，能看懂图纸，听从安排。' })).toMatchObject([{ points: 4 }]);
  expect(found('Q-08', { description: '操作车床' })).toMatchObject([{ points: 6 }]);
});

describe('Q-10, plausible pay', () => {
  it('deducts for a span above three times, holds above five', () => {
    expect(found('Q-10', { pay: monthly(5000, 15000) })).toEqual([]);
    expect(severities('Q-10', { pay: monthly(5000, 16000) })).toEqual(['deduct']);
    expect(severities('Q-10', { pay: monthly(3000, 16000) })).toEqual(['hold']);
  });
  it('lets commission explain a wide span', () =>
    expect(severities('Q-10', { pay: monthly(3000, 30000), description: `${description}底薪加提成。` })).toEqual(['deduct']));
  it('holds figures in the wrong unit', () => {
    expect(severities('Q-10', { pay: monthly(250_000, 300_000) })).toEqual(['hold']);
    expect(severities('Q-10', { pay: monthly(3, 5) })).toEqual(['hold']);
    expect(severities('Q-10', { pay: { ...monthly(3000, 5000)!, period: 'year', monthlyMin: 250, monthlyMax: 417 } })).toEqual([]);
  });
});

it('Q-11 compares pay in words with pay in figures', () => {
  expect(severities('Q-11', { description: `${description}月薪3000-4000元` })).toEqual(['deduct']);
  expect(found('Q-11', { description: `${description}月薪6000-9000 2、双休` })).toEqual([]);
});

it('Q-12 asks twice about more than 500 people', () => {
  expect(severities('Q-12', { headcount: 501 })).toEqual(['warn']);
  expect(found('Q-12', { headcount: 500 })).toEqual([]);
});

it('Q-13 tells when no occupation was found', () =>
  expect(severities('Q-13', { occupation: { ...occupation, code: null } })).toEqual(['warn']));

it('Q-15 compares schooling in words with the field', () => {
  expect(severities('Q-15', { description: `${description}本科及以上学历。` })).toEqual(['deduct']);
  expect(found('Q-15', { description: `${description}中专及以上学历，大专以上优先。` })).toEqual([]);
  expect(found('Q-15', { description: `${description}高中或中专以上学历。` })).toEqual([]);
});

it('Q-23 wants an address that is safe and says where it leads', () => {
  expect(severities('Q-23', { applyUrl: 'http://example.cn/a' })).toEqual(['deduct']);
  expect(severities('Q-23', { applyUrl: 'https://t.cn/Abc12' })).toEqual(['deduct']);
  expect(found('Q-23', { applyUrl: 'https://example.cn/a' })).toEqual([]);
});
