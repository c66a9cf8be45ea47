/** Records as markets send them on a bad day, in our own field names. Invented. */
const good = {
  sourceId: 'NJ-0007',
  title: '数控车工',
  description: '负责数控车床的操作、编程和日常保养，按图纸加工零件并自检，填写生产记录；能看懂机械图纸，会用卡尺和千分尺，服从安排。',
  headcount: '5',
  employmentForm: '全职',
  education: '大专及以上',
  experience: '1年以上',
  salary: '6000-9000元/月',
  benefits: '五险一金、包吃住',
  place: '南京市江宁区将军大道 8 号',
  employerName: '南京岗汇示例机械有限公司',
  employerUscc: '91320115MAWWWWWW1P',
  contactPhone: '025-52345678',
  publishedAt: '2026-11-01 09:00',
  validThrough: '2026-12-21',
};

type Cells = Record<string, unknown>;
const with1 = (field: string, values: readonly unknown[]): Cells[] => values.map((value) => ({ ...good, [field]: value }));

// biome-ignore format: one value after the other
export const awkwardRecords: readonly Cells[] = [
  good,
  ...with1('sourceId', ['', undefined, '3.2E+17', 'A B/C', '11010519491231002X', 'x'.repeat(90)]),
  ...with1('title', ['', '车', '高薪急招！车工/铣工/普工！包吃住', '长'.repeat(250), '普'.repeat(40), { zh: '车工' }]),
  ...with1('description', ['', '详见附件', '锟斤拷锟斤拷锟斤拷', '<p>负责车床</p>&nbsp;', '联系 13812345678', '身份证 11010519491231002X', '五险一金，双休，包吃']),
  ...with1('headcount', ['', '若干', '0', '-3', '许多', '90000', {}]),
  ...with1('employmentForm', ['', '看情况']),
  ...with1('education', ['', '认真']),
  ...with1('experience', ['有点']),
  ...with1('salary', [
    '', '面议', '详谈', '高', '1-2万', '20-30万', '5000', '500000元/月', '100元/月', '9000-6000元/月', '2000-9000元/月', '1500元/月', '1500-2200元/月', '10元/小时',
    '0-8000元/月', '60008000', '3-5', '$3000/month', '试用期3000元', '5000元/月或200元/天', '6-8', '奖金5000元', '5000元/月 20元/小时',
  ]),
  ...with1('salaryPeriod', ['按心情', '月', '周']),
  ...with1('place', ['', '江苏省', '南京市', '火星基地', '鼓楼区']),
  ...with1('longitude', ['abc', '999']),
  ...with1('employerName', ['', '某知名企业', '代招']),
  ...with1('employerUscc', ['', '913201150000000000', '320100000012345', '123456789', '9.13E+17', '91320115MAWWWWWW1', '91320115MAWWWWWW2P']),
  ...with1('contactPhone', ['', '138****5678', '123', '13812345678']),
  ...with1('contactEmail', ['不是邮箱', 'a@b']),
  ...with1('applyUrl', ['http://t.cn/x', '无网址可填', 'http://example.com/job', 'hr@example.com']),
  ...with1('publishedAt', ['昨天吧', '2027-05-01', '2026-01-01']),
  ...with1('updatedAt', ['2026-10-01', '？？']),
  ...with1('validFrom', ['2027-01-01']),
  ...with1('validThrough', ['', '长期有效', '2026-10-01', '2026-11-10', '2029-01-01', '招满为止', '哪天']),
  ...with1('gender', ['男', '女性优先', '看眼缘']),
  ...with1('age', ['18-30', '18-45', '12', '15以上']),
  ...with1('employerIntro', ['ÃÂ¥ÃÂÃÂ¬ÃÂÃÂ¥']),
  ...with1('不认识的列', ['x']),
  { ...good, benefits: '' },
  { ...good, education: '', experience: '', description: '负责数控车床的操作、编程和日常保养，按图纸加工零件并自检，每天填写生产记录，下班前把机床清扫干净。' },
  { ...good, employerName: '示例银行南京分行', contactPhone: '', contactEmail: 'hr@163.com' },
  { ...good, description: `${good.description}月薪3000-4000元` },
  { ...good, publishedAt: '2026-06-01', validThrough: '' },
];
