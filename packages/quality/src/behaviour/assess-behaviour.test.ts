import type { Finding } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { aPosting, now } from '../testing/a-posting.ts';
import { assessBehaviour } from './assess-behaviour.ts';
import { manyEmployersOfPhone } from './contact-reuse.ts';
import { manyEmployersOfText, manyJobsOfText } from './same-text.ts';
import type { BehaviourSubject } from './subject.ts';
import { manyNew, tooManyNew } from './velocity.ts';
import { withFindings } from './with-findings.ts';

// Letters that differ from one number to the next: digits count for nothing.
const spelt = (number: number): string => [...String(number)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
const aText = (number: number): string =>
  `${spelt(number)}车间的数控车床操作、编程和日常保养，按图纸加工零件并自检，填写生产记录，能看懂机械图纸`;

type Change = {
  name?: string;
  uscc?: string | null;
  phone?: string | null;
  text?: string;
  title?: string;
  region?: string;
  isNew?: boolean;
};
/** The posting at a place of a batch: an employer, a phone and a text of its own. */
const subject = (at: number, change: Change = {}): BehaviourSubject => {
  const posting = aPosting();
  return {
    ...posting,
    title: change.title ?? `车工${spelt(at)}`,
    description: change.text ?? aText(at),
    employer: { name: change.name ?? `示例${spelt(at)}机械有限公司`, uscc: change.uscc ?? null },
    contact: { phone: change.phone === undefined ? `1390000${String(at).padStart(4, '0')}` : change.phone },
    place: { region: change.region ?? '320115' },
    isNew: change.isNew ?? true,
  };
};
const batch = (count: number, change: (at: number) => Change = () => ({})): BehaviourSubject[] =>
  Array.from({ length: count }, (_, at) => subject(at, change(at)));
const found = (subjects: readonly BehaviourSubject[], marketPhones: readonly string[] = []): Finding[] =>
  assessBehaviour(subjects, { marketPhones }).flat();
const said = (subjects: readonly BehaviourSubject[], marketPhones: readonly string[] = []): string[] => [
  ...new Set(found(subjects, marketPhones).map(({ rule, severity }) => `${rule} ${severity}`)),
];

describe('a phone of many employers', () => {
  const phone = '13800001234';
  it.each([
    [manyEmployersOfPhone - 1, []],
    [manyEmployersOfPhone, ['B-01 warn']],
  ])('%d of them: %j', (count, expected) => expect(said(batch(count, () => ({ phone })))).toEqual(expected));

  it('is one number in every writing, alone or among others, and only its own postings are named', () => {
    const written = [
      '138 0000 1234',
      '+86 138-0000-1234',
      '13800001234/025-52345678',
      '１３８００００１２３４',
      phone,
      phone,
      phone,
      phone,
    ];
    const lists = assessBehaviour(
      batch(10, (at) => (written[at] ? { phone: written[at] } : {})),
      { marketPhones: [] },
    );
    expect(lists.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });
  it('tells how many, not the number', () => {
    const [finding] = found(batch(9, () => ({ phone })));
    expect(finding).toMatchObject({ evidence: '9 家单位', field: '/contact/phone', points: 0 });
    expect(JSON.stringify(found(batch(9, () => ({ phone }))))).not.toContain('1234');
  });

  it.each([
    ["the market's own, however it is written", () => ({ phone: '025-52345678' }), ['(025)52345678']],
    ['masked', () => ({ phone: '138****1234' }), []],
    ['a short number everybody calls', () => ({ phone: '12333' }), []],
    ['of one company and its branches', (at: number) => ({ phone, name: `示例机械（南京）有限公司${spelt(at)}分公司` }), []],
    ['of one credit code under many names', () => ({ phone, uscc: '91320115MAWWWWWW1P' }), []],
    ['of the bureau that hires for all schools of a county', (at: number) => ({ phone, name: `示例县${spelt(at)}小学` }), []],
    ['nobody gave', () => ({ phone: null }), []],
  ] as const)('does not count when %s', (_, change, marketPhones) => expect(said(batch(40, change), marketPhones)).toEqual([]));
});

describe('one text', () => {
  const text = aText(7);
  it.each([
    [manyEmployersOfText - 1, []],
    [manyEmployersOfText, ['B-02 deduct']],
  ])('of %d employers: %j', (count, expected) => expect(said(batch(count, () => ({ text })))).toEqual(expected));

  it('is the same with other digits, blanks and marks, and with the name of each employer put in', () => {
    const change = (at: number): Change => {
      const name = `示例${spelt(at)}机械有限公司`;
      return { name, text: `${at}. 【${name}】${' '.repeat(at)}${text.replaceAll('，', at % 2 ? ', ' : '；')}（${at + 5}000 元）` };
    };
    expect(found(batch(12, change)).map(({ points, evidence }) => `${points} ${evidence}`)).toEqual(Array(12).fill('5 12 家单位，12 条'));
  });
  it('differs by a word', () =>
    expect(said(batch(manyEmployersOfText, (at) => ({ text: at ? text : text.replace('图纸', '图样') })))).toEqual([]));
  it('says nothing when it is shorter than thirty letters', () =>
    expect(said(batch(40, () => ({ text: '负责数控车床的操作、编程和日常保养，服从安排，能吃苦。' })))).toEqual([]));
  it('of a brand whose shops have owners of their own is a hint', () =>
    expect(said(batch(30, (at) => ({ text, name: `${spelt(at)}街示例蜜茶店` })))).toEqual(['B-02 warn']));
  it('of one trade in one city is not one brand', () =>
    expect(said(batch(30, (at) => ({ text, name: `南京市玄武区${spelt(at)}人力资源服务有限公司` })))).toEqual(['B-02 deduct']));
  it('of offices that are hired for together is theirs', () =>
    expect(said(batch(40, (at) => ({ text, name: `${spelt(at)}镇人民政府` })))).toEqual([]));

  it.each([
    [manyJobsOfText - 1, []],
    [manyJobsOfText, ['B-02 warn']],
  ])('of one employer for %d jobs: %j', (count, expected) =>
    expect(said(batch(count, () => ({ text, name: '示例便利连锁有限公司' })))).toEqual(expected),
  );
  it('of one employer for one job at one place, however often, is for others to find', () =>
    expect(said(batch(80, () => ({ text, name: '示例便利连锁有限公司', title: '店员' })))).toEqual([]));
});

describe('one employer with many new postings', () => {
  const name = '示例贸易有限公司';
  it.each([
    [manyNew - 1, []],
    [manyNew, ['B-03 warn']],
    [tooManyNew - 1, ['B-03 warn']],
    [tooManyNew, ['B-03 hold']],
  ])('%d: %j', (count, expected) => expect(said(batch(count, () => ({ name })))).toEqual(expected));

  it('counts and holds only what nobody has seen', () => {
    const lists = assessBehaviour(
      batch(700, (at) => ({ name, isNew: at < 300 })),
      { marketPhones: [] },
    );
    expect(lists.map((each) => each.some(({ severity }) => severity === 'hold'))).toEqual(Array.from(lists, (_, at) => at < 300));
    expect(said(batch(700, (at) => ({ name, isNew: at < 99 })))).toEqual([]);
  });
  it('is one employer whether it gives its name or its code', () =>
    expect(said(batch(300, (at) => (at % 2 ? { name } : { name: at % 4 ? name : `${name}（总部）`, uscc: '91320115MAWWWWWW1P' })))).toEqual(
      ['B-03 hold'],
    ));
  it('is hinted at when name and code are those of a public office, which hires for a county', () => {
    const office = { name: '示例县教育局', uscc: '11320115MAWWWWWW10' };
    expect(said(batch(400, () => office))).toEqual(['B-03 warn']);
    expect(said(batch(400, () => ({ ...office, uscc: null })))).toEqual(['B-03 hold']);
    expect(said(batch(400, () => ({ ...office, name })))).toEqual(['B-03 hold']);
  });
});

it('holds three hundred postings of one trader, each of them fine alone', () => {
  const judged = batch(300, (at) => ({ name: '示例商务咨询有限公司', phone: `025-5234${1000 + at}` })).map((each) => {
    const posting = aPosting({ title: each.title, description: each.description, employer: { ...aPosting().employer, ...each.employer } });
    return { each, ...assess(posting, { now }) };
  });
  expect(new Set(judged.map(({ verdict }) => verdict))).toEqual(new Set(['published']));
  const lists = assessBehaviour(
    judged.map(({ each }) => each),
    { marketPhones: [] },
  );
  const together = judged.map(({ quality }, at) => withFindings(quality, lists[at] ?? []));
  expect(new Set(together.map(({ verdict }) => verdict))).toEqual(new Set(['held']));
});

it('finds nothing in an ordinary thousand: agencies, chains with sixty shops, a fair, a works with ninety jobs', () => {
  const ordinary = batch(1000, (at) => {
    if (at < 90) return { name: '示例重工有限公司', phone: '025-52340001' };
    if (at < 150) return { name: `示例便利有限公司${spelt(at)}店`, phone: '025-52340002', title: '店员', region: '320115' };
    if (at < 240) return { name: '示例人力资源有限公司', phone: '025-52340003' };
    if (at < 247) return { phone: '025-52340004' };
    if (at < 400) return { name: `示例${spelt(at % 40)}电子有限公司`, phone: `025-523410${10 + (at % 40)}` };
    return {};
  });
  expect(found(ordinary)).toEqual([]);
});

it('answers each posting in its place, also those nobody can tell apart or without an employer', () => {
  expect(assessBehaviour([], { marketPhones: [] })).toEqual([]);
  const nobody = batch(400, () => ({ phone: '13800001234', text: aText(1) })).map((each) => ({
    ...each,
    employer: { name: null, uscc: null },
  }));
  expect(assessBehaviour(nobody, { marketPhones: [] })).toEqual(nobody.map(() => []));
});
