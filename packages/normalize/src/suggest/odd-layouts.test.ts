import { describe, expect, it } from 'vitest';
import { type Sample, sampleOf } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

/** Twelve rows of columns; the cells of each repeat, `#` is the number of the row. */
const sampleFrom = (columns: Readonly<Record<string, readonly string[]>>, more: Partial<Sample> = {}): Sample => ({
  format: 'csv',
  header: true,
  columns: Object.entries(columns).map(([name, cells]) => ({
    name,
    cells: Array.from({ length: 12 }, (_, row) => cells[row % cells.length]!.replaceAll('#', `${row + 10}`)),
  })),
  rows: 12,
  ...more,
});
const suggested = (columns: Readonly<Record<string, readonly string[]>>) => {
  const { profile, notes } = suggestProfile(sampleFrom(columns), { market: '320100-01' });
  return { fields: profile.fields, notes: notes.join('\n') };
};
const basic = { 岗位编号: ['NJ-#'], 岗位名称: ['搬运工', '保洁员', '会计'] };

describe('pay and what stands beside it', () => {
  it('takes the column of amounts for the pay, and benefit words for benefits', () =>
    expect(
      suggested({ ...basic, 工价: ['300元/天', '22元/小时', '0.5元/件'], 待遇: ['管午饭', '包吃住', '免费工作餐'] }).fields,
    ).toMatchObject({
      salary: '工价',
      benefits: '待遇',
    }));

  it.each(['待遇', '福利待遇', '薪资待遇'])('makes no pay of benefit words under %s', (name) => {
    const { fields } = suggested({ ...basic, [name]: ['管午饭', '包吃住', '五险一金', '宿舍'] });
    expect([fields.salary, fields.benefits]).toEqual([undefined, name]);
  });

  it.each([[['5000-8000', '面议', '6千']], [['5000元，包吃住', '4500元起，五险一金']], [['一天两百', '月薪六千', '面谈']]])(
    'takes 待遇 over %j for pay',
    (cells) => expect(suggested({ ...basic, 待遇: cells }).fields.salary).toBe('待遇'),
  );

  it.each(['结算方式', '结薪方式', '发薪方式', '计薪周期', '发钱'])(
    'does not take 日结 and 月结 under %s for what the pay is counted by',
    (name) => {
      const { fields, notes } = suggested({ ...basic, 日薪: ['200', '260'], [name]: ['日结', '周结', '月结'] });
      expect(fields).toMatchObject({ salary: '日薪', salaryPeriod: { value: '天' } });
      expect(Object.values(fields)).not.toContain(name);
      expect(notes).toContain(`列“${name}”没有采用：说的是多久发一次工资，不是计薪周期。`);
    },
  );
});

describe('cells and records that hold several things', () => {
  const mixed = ['民营公司 | 150-500人 | 计算机软件', '国企 | 500-1000人 | 机械制造', '合资 | 50-150人 | 贸易'];

  it.each(['公司信息', 'col7', '企业性质', '/company/info'])('gives every field out of a mixed column its pattern: %s', (name) => {
    const { fields } = suggested({ ...basic, [name]: mixed });
    for (const field of ['employerNature', 'employerSize', 'employerIndustry'] as const)
      expect(fields[field]).toEqual({ column: name, pattern: expect.any(String) });
    expect([fields.employerIntro, fields.employerName]).toEqual([undefined, undefined]);
  });

  it('gives the one field out of a mixed column its pattern where the others have columns', () => {
    const others = { 行业: ['软件', '机械制造', '贸易'], 企业规模: ['150-500人', '50-150人'] };
    const { fields } = suggested({ ...basic, ...others, 企业性质: mixed });
    expect(fields).toMatchObject({ employerIndustry: '行业', employerSize: '企业规模', employerNature: { column: '企业性质' } });
  });

  it('leaves a column whole that holds one thing, or a list of one kind', () => {
    expect(suggested({ ...basic, 学历: ['本科|大专', '高中|中专'] }).fields.education).toBe('学历');
    expect(suggested({ ...basic, 企业性质: ['民营公司', '国企', '合资'] }).fields.employerNature).toBe('企业性质');
  });

  const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  async function ofJson(records: unknown) {
    const read = await sampleOf({ bytes: bytesOf(records), name: 'a.json' });
    if (!read.ok) throw new Error(read.error.detail);
    const { profile, notes } = suggestProfile(read.value, { market: '320100-01' });
    return { fields: JSON.stringify(profile.fields), notes: notes.join('\n') };
  }

  it('takes only the first of several jobs in a record, and says so', async () => {
    const jobs = [
      { title: '车工', salary: '6000-8000' },
      { title: '会计', salary: '5000-6000', education: '大专', headcount: 2 },
    ];
    const { fields, notes } = await ofJson(
      Array.from({ length: 6 }, (_, row) => ({ id: `R${row}`, company: '宁晖公司', positions: jobs })),
    );
    expect(fields).toContain('/positions/0/title');
    expect(fields).not.toContain('/positions/1/');
    expect(notes).toContain('每条记录里有多个岗位（/positions），报送格式只能取第一个：请按岗位拆成多条再报送。');
  });

  it('does not warn where each record holds one job, nor of the steps of a category', async () => {
    const records = Array.from({ length: 6 }, (_, row) => ({
      id: `R${row}`,
      positions: [{ title: '车工', salary: '6000-8000' }],
      jobType: { items: [{ name: '生产制造' }, { name: '机加工' }] },
    }));
    expect((await ofJson(records)).notes).not.toContain('多个岗位');
  });

  it.each(['合计,8家,25个岗位,', '总计：8家企业，25个岗位,,,', '合计,,25,'])(
    'does not count the line of sums %s as a record',
    async (last) => {
      const text = `单位名称,岗位名称,招聘人数,学历\n宁晖公司,车工,3,高中\n苏澜公司,会计,2,大专\n${last}\n`;
      const read = await sampleOf({ bytes: new TextEncoder().encode(text), name: 'a.csv' });
      expect(read).toMatchObject({ ok: true, value: { rows: 2 } });
      const kept = text.replace(last, '合计物业公司,保安,5,初中');
      expect(await sampleOf({ bytes: new TextEncoder().encode(kept) })).toMatchObject({ ok: true, value: { rows: 3 } });
    },
  );
});

describe('names and cells seldom met', () => {
  it.each([
    ['target', ['2026届应届毕业生', '应届生', '往届生'], 'targetGroup'],
    ['类', ['应届毕业生', '应届生', '往届生'], 'targetGroup'],
    ['demand', ['能吃苦耐劳，会用卡尺', '熟悉财务软件，有责任心'], 'requirements'],
    ['任职要求', ['能吃苦耐劳，会用卡尺', '熟悉财务软件，有责任心'], 'requirements'],
    ['发布', ['11-18发布', '11-07发布'], 'publishedAt'],
    ['发布时间', ['11-18', '11-07'], 'publishedAt'],
    ['count', ['3', '5', '10'], 'headcount'],
  ] as const)('takes %s over %j for %s', (name, cells, field) => expect(suggested({ ...basic, [name]: cells }).fields[field]).toBe(name));

  it('leaves the department that wants somebody alone', () =>
    expect(Object.values(suggested({ ...basic, 用人部门: ['生产部', '财务部'] }).fields)).not.toContain('用人部门'));

  it.each(['标题', 'headline', '/post/headline'])('takes %s for the title where no other is', (name) => {
    const headlines = ['急招普工20名包吃住', '诚聘会计一名，双休'];
    expect(suggested({ 岗位编号: ['NJ-#'], [name]: headlines }).fields.title).toBe(name);
    expect(suggested({ ...basic, [name]: headlines }).fields.title).toBe('岗位名称');
  });
});

describe('a number for postings that have none', () => {
  const titles = ['车工', '焊工', '会计', '电工', '保安', '钳工'];
  it('joins two columns that are unique together, or three', () => {
    const booths = ['A1', 'A1', 'A1', 'A1', 'A1', 'A1', 'A2', 'A2', 'A2', 'A2', 'A2', 'A2'];
    expect(suggested({ 展位号: booths, 岗位名称: titles, 单位名称: ['宁晖（南京）公司'] }).fields.sourceId).toEqual(['岗位名称', '展位号']);
    const three = {
      展位号: ['A1', 'A1', 'A2', 'A2'],
      岗位名称: ['车工', '焊工'],
      部门: ['一部', '一部', '一部', '一部', '二部', '二部', '二部', '二部', '三部', '三部', '三部', '三部'],
    };
    expect(suggested(three).fields.sourceId).toEqual(['岗位名称', '展位号', '部门']);
  });

  it.each([
    [{ 展位号: ['A 1', 'A 2'], 岗位名称: titles }],
    [{ 序号: ['#'], 岗位名称: titles }],
    [{ 手机号: ['138000000#'], 岗位名称: titles }],
    [{ 身份证号: ['320106199001010#0X'], 岗位名称: titles }],
  ])('joins nothing that may not stand in one, counts rows or names a person: %j', (columns) => {
    const { fields, notes } = suggested(columns);
    expect(fields.sourceId).toBeUndefined();
    expect(notes).toContain('只用字母、数字、汉字和 . _ ~ : @ + -');
  });
});
