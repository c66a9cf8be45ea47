import { describe, expect, it } from 'vitest';
import { aPosting, monthly } from '../testing/a-posting.ts';
import { found, severities } from '../testing/findings.ts';

const asked = (requirements: { age?: string; gender?: string; householdRegister?: string }) => ({
  requirements: { age: null, gender: null, householdRegister: null, ...requirements },
});
const { employer, description } = aPosting();

describe('D-01 in a field of its own', () => {
  it.each(['男', '女', '男性', '限女', '男性优先', ' 女 ', 'male', '女士', '㊚'])('stops “%s”', (gender) =>
    expect(found('D-01', asked({ gender }))).toMatchObject([
      { severity: 'block', field: '/requirements/gender', points: 100, basis: '妇女权益保障法 第43条' },
    ]),
  );
  it.each(['', '不限', '男女不限', '男女均可', '无', '男/女', '男、女', '不限性别', '/'])('passes “%s”', (gender) =>
    expect(found('D-01', asked({ gender }))).toEqual([]),
  );
  it.each(['1', '男3女2', '视情况'])('leaves “%s” to a person', (gender) =>
    expect(severities('D-01', asked({ gender }))).toEqual(['hold']),
  );

  it('leaves work underground to a person when the legal ground is stated', () => {
    const mine = { occupation: { ...aPosting().occupation, code: '6-16-01-05' }, ...asked({ gender: '男' }) };
    expect(severities('D-01', mine)).toEqual(['block']);
    expect(severities('D-01', { ...mine, description: `${description}属女职工禁忌劳动范围。` })).toEqual(['hold']);
  });
});

describe('D-01 in a title', () => {
  it.each(['女文员', '男普工', '保洁（女）', '搬运工 男', '急招女客服', '男工'])('holds “%s”', (title) =>
    expect(found('D-01', { title })).toMatchObject([{ severity: 'hold', field: '/title' }]),
  );
  it.each(['女装导购', '男科护士', '女鞋设计师', '男女普工', '女子监狱文员', '男装版师', '妇女主任', '关爱妇女', '女生宿舍管理员'])(
    'passes “%s”',
    (title) => expect(found('D-01', { title })).toEqual([]),
  );
  it('hears what cleaning took out', () =>
    expect(
      found('D-01', { title: '文员', provenance: { '/title': { raw: '文员（限女）', from: '岗位', method: 'title', confidence: 1 } } }),
    ).toMatchObject([{ severity: 'hold', evidence: '文员（限女）', from: '岗位' }]));
});

it('tells of all the other places in one finding', () => {
  const [finding, ...others] = found('D-01', { description: `${description}限女性。女士优先。仅限女生。` });
  expect(others).toEqual([]);
  expect(finding?.message).toContain('另有 2 处');
});

describe('D-08, household register', () => {
  it('holds a register asked in its own field', () => expect(severities('D-08', asked({ householdRegister: '本市' }))).toEqual(['hold']));
  it('passes 不限', () => expect(found('D-08', asked({ householdRegister: '不限' }))).toEqual([]));
  it('lets public-welfare posts be for local people', () => {
    const local = { publicWelfare: true, description: `${description}限本市户籍就业困难人员。`, ...asked({ householdRegister: '本市' }) };
    expect(found('D-08', local)).toEqual([]);
  });
});

describe('D-09, schools', () => {
  const words = { description: `${description}要求全日制本科。` };
  it('holds it for a public body, tells a private firm', () => {
    expect(severities('D-09', words)).toEqual(['warn']);
    expect(severities('D-09', { ...words, employer: { ...employer, nature: '国有企业' } })).toEqual(['hold']);
    expect(severities('D-09', { ...words, employer: { ...employer, uscc: '121200004013590816' } })).toEqual(['hold']);
  });
});

it('D-07 only tells about looks and limbs', () => {
  expect(severities('D-07', { description: `${description}五官端正。` })).toEqual(['warn']);
  expect(severities('D-07', { description: `${description}五官端正，残疾人勿扰。` })).toEqual(['hold']);
});

describe('D-10, age', () => {
  it.each(['18-35', '35周岁以下', '20～30岁', '25-28'])('deducts two points for “%s”', (age) =>
    expect(found('D-10', asked({ age }))).toMatchObject([{ severity: 'deduct', points: 2 }]),
  );
  it.each(['18-45', '45岁以下', '18至60周岁'])('warns of “%s”', (age) => expect(severities('D-10', asked({ age }))).toEqual(['warn']));
  it.each(['不限', '年满18周岁', '16周岁以上', '18以上', '0', '0-0'])('passes “%s”', (age) =>
    expect(found('D-10', asked({ age }))).toEqual([]),
  );
  it('lets internships and 见习 be for the young', () => {
    expect(found('D-10', { employmentForm: 'internship', ...asked({ age: '18-24' }) })).toEqual([]);
    expect(found('D-10', { targetGroups: ['高校毕业生'], ...asked({ age: '16-24' }) })).toEqual([]);
  });
});

describe('D-12, minors', () => {
  it('stops a lower bound below sixteen', () => expect(severities('D-12', asked({ age: '15-40' }))).toEqual(['block']));
  it('takes zero and one for a column left at its default', () => {
    expect(found('D-12', asked({ age: '0-45' }))).toEqual([]);
    expect(found('D-12', asked({ age: '1-99' }))).toEqual([]);
  });
  it('holds sixteen where minors may not work', () => {
    const bar = { employer: { ...employer, name: '南京岗汇示例酒吧有限公司' } };
    expect(severities('D-12', { ...bar, ...asked({ age: '16-40' }) })).toEqual(['hold']);
    expect(severities('D-12', { ...bar, description: `${description}16周岁以上。` })).toEqual(['hold']);
    expect(found('D-12', { ...bar, ...asked({ age: '18-40' }) })).toEqual([]);
  });
});

it.each(['某知名企业', '知名外企', '某机械厂', '代招'])('D-21 holds an employer called “%s”', (name) =>
  expect(severities('D-21', { employer: { ...employer, name } })).toEqual(['hold']),
);

describe('signals of fraud', () => {
  it('add up to a hold from sixty points on', () => {
    const bait = `${description}月入三万轻松在家做。`;
    expect(severities('F-02', { description: bait })).toEqual(['deduct']);
    expect(found('F-05', { description: `${bait}加vx:abc12345` })).toMatchObject([{ severity: 'hold', points: 30 }]);
    expect(severities('F-02', { description: `${bait}加vx:abc12345` })).toEqual(['hold']);
  });
  it('cost fifteen for WeChat alone, five where the number is the same', () => {
    expect(found('F-05', { description: `${description}加vx:abc12345` })).toMatchObject([{ severity: 'deduct', points: 15 }]);
    expect(found('F-05', { description: `${description}（微信同号）` })).toMatchObject([{ points: 5 }]);
  });
  it('see a bank that answers from a private mailbox', () => {
    const contact = { name: null, phone: null, email: 'zhaopin@163.com', consent: true };
    expect(severities('F-06', { contact, employer: { ...employer, name: '某省银行股份有限公司' } })).toEqual(['deduct']);
    expect(found('F-06', { contact })).toEqual([]);
  });
  it('see a stuffed title, but not two trades in one', () => {
    expect(severities('F-11', { title: '电工/焊工/普工！！急招' })).toEqual(['deduct']);
    expect(found('F-11', { title: '电工/焊工' })).toEqual([]);
  });
  it('see a text of benefits without duties', () => {
    expect(
      severities('F-14', {
        description: '五险一金，包吃包住，双休，年底奖金，带薪年假，节日福利，免费旅游，欢迎加入我们的大家庭，期待你的到来！',
      }),
    ).toEqual(['deduct']);
    expect(found('F-14', { pay: monthly(6000, 9000) })).toEqual([]);
  });
});

describe('personal data', () => {
  it('never repeats an identity card or a mobile number in a finding', () => {
    const described = found('P-01', { description: `${description}身份证11010519491231002X` });
    expect(described).toMatchObject([{ severity: 'block', points: 100 }]);
    expect(JSON.stringify(described)).not.toContain('10519491231');
    const [mobile] = found('P-02', { description: `${description}电话13812345678` });
    expect(mobile).toMatchObject({ severity: 'deduct', points: 2, evidence: '138****78' });
  });
  it('tells that a phone without consent will be masked', () => {
    const { contact } = aPosting();
    expect(found('P-02', { contact: { ...contact, phone: '13812345678', consent: false } })).toMatchObject([
      { severity: 'warn', points: 0 },
    ]);
    expect(found('P-02', { contact })).toEqual([]);
  });
  it.each(['0512-60000000', '400-800-1234', '0512-60000000转801'])(
    'says of the switchboard %s what shows it, and showing it does',
    (phone) => {
      const { contact } = aPosting();
      const [hidden] = found('P-02', { contact: { ...contact, name: null, phone, consent: false } });
      expect(hidden?.fix).toContain('单位同意即可报“是”');
      expect(hidden?.fix).not.toContain('改留单位总机');
      expect(found('P-02', { contact: { ...contact, name: null, phone, consent: true } })).toEqual([]);
    },
  );
});
