/** How much of a source was read: all of it, excerpts, its contents only, or its name only. */
export type Read = 'full' | 'excerpt' | 'contents' | 'named' | 'own';

export type Source = { title: string; en: string; short: string; shortEn: string; read: Read };

/**
 * Where the vocabulary comes from. S1–S13 are documents and systems; L are laws beside the regulation; W what minimum wages rest
 * on; G are national standards, of which public copies of the tables were read and not the text; X is this project.
 */
export const sources: Readonly<Record<string, Source>> = {
  S1: {
    title: '人力资源社会保障部关于建设全国招聘信息公共服务网的通知（第二页）',
    en: 'MOHRSS notice on the national recruitment-information network, one page of it; names the two specifications',
    short: '全国网通知',
    shortEn: 'network notice',
    read: 'excerpt',
  },
  S2: {
    title: '《公共就业服务指标体系 第1部分》（2018-01）',
    en: 'Indicator system of public employment services, part 1 (2018): contents and foreword',
    short: '公共就业服务指标体系',
    shortEn: 'indicator system 2018',
    read: 'contents',
  },
  S3: {
    title: '《就业监测基础数据库（表）结构及代码（2016版）》',
    en: 'Employment-monitoring database structure and codes (2016): list of tables',
    short: '就业监测2016',
    shortEn: 'monitoring 2016',
    read: 'contents',
  },
  S4: {
    title: '《人力资源市场暂行条例》（国务院令第700号）',
    en: 'Interim Regulation on the Human Resources Market (State Council decree 700)',
    short: '条例',
    shortEn: 'Regulation',
    read: 'full',
  },
  S5: {
    title: '《网络招聘服务管理规定》（人社部令第44号）',
    en: 'Provisions on Online Recruitment Services (MOHRSS decree 44): beginning and second-hand',
    short: '44号令',
    shortEn: 'Decree 44',
    read: 'excerpt',
  },
  S6: {
    title: '五部门《关于规范网络平台招聘类信息发布的通知》（人社厅发〔2025〕60号）',
    en: 'Notice of five departments on postings on network platforms (2025, no. 60)',
    short: '60号文',
    shortEn: 'Notice 60',
    read: 'excerpt',
  },
  S7: {
    title: '成都市人社局规范网络招聘服务提醒函（2024-05-11）',
    en: 'Reminder of the Chengdu bureau on online recruitment, which repeats decree 44',
    short: '成都提醒函',
    shortEn: 'Chengdu letter',
    read: 'excerpt',
  },
  S8: {
    title: '宁波 DB3302/T 1132《公共就业信息数据采集与交换规范》',
    en: 'Ningbo DB3302/T 1132, collection and exchange of public employment data',
    short: '宁波地标',
    shortEn: 'Ningbo standard',
    read: 'excerpt',
  },
  S9: {
    title: '川人社发〔2011〕7号（就业信息监测）',
    en: 'Sichuan notice 2011 no. 7 on employment monitoring',
    short: '川7号文',
    shortEn: 'Sichuan 7',
    read: 'excerpt',
  },
  S10: {
    title: '浙江长兴公共就业系统（2008，指标编码实例）',
    en: 'County employment system, Changxing, Zhejiang (2008): indicator codes as used',
    short: '长兴系统',
    shortEn: 'Changxing',
    read: 'full',
  },
  S11: {
    title: '河南郑州公共人力资源市场系统（2015，指标编码实例）',
    en: 'Public HR-market system, Zhengzhou, Henan (2015): indicator codes as used',
    short: '郑州系统',
    shortEn: 'Zhengzhou',
    read: 'excerpt',
  },
  S12: {
    title: '四川广安人力资源终端（近年，岗位表单与代码）',
    en: "HR terminal, Guang'an, Sichuan (recent): posting form and codes",
    short: '广安系统',
    shortEn: "Guang'an",
    read: 'excerpt',
  },
  S13: {
    title: '中国公共招聘网（页面所见职业、行业代码）',
    en: 'China Public Recruitment Network: occupation and industry codes seen on its pages',
    short: '公共招聘网',
    shortEn: 'national site',
    read: 'excerpt',
  },
  L1: { title: '《劳动合同法》', en: 'Labour Contract Law', short: '劳动合同法', shortEn: 'Labour Contract Law', read: 'full' },
  L2: {
    title: '《个人信息保护法》',
    en: 'Personal Information Protection Law',
    short: '个保法',
    shortEn: 'PIPL',
    read: 'full',
  },
  L3: {
    title: '《就业服务与就业管理规定》（劳动保障部令第28号）',
    en: 'Provisions on Employment Services (decree 28): second-hand',
    short: '28号令',
    shortEn: 'Decree 28',
    read: 'excerpt',
  },
  W1: {
    title: '各市公积金中心公告等公开网页转引的江苏最低工资标准',
    en: 'Minimum wages of Jiangsu as housing-fund centres and other public pages repeat them',
    short: '公积金公告',
    shortEn: 'housing-fund notices',
    read: 'excerpt',
  },
  G1: {
    title: '国家标准代码表的公开整理本（GB/T 2260、2261、3304、4658、4754、4762、12402）',
    en: 'Public copies of the code tables of national standards; the text of the standards was not read',
    short: '国标代码表',
    shortEn: 'GB tables',
    read: 'excerpt',
  },
  G2: {
    title: '《中华人民共和国职业分类大典（2022年版）》职业与工种名录',
    en: 'Occupational Classification of China (2022): names of occupations and work types',
    short: '职业大典2022',
    shortEn: 'Occupations 2022',
    read: 'excerpt',
  },
  X: { title: '岗汇', en: 'Ganghui, this project', short: '岗汇', shortEn: 'Ganghui', read: 'own' },
};

/** 'S4:24' → id S4, article 24. */
export function sourceRef(ref: string): { id: string; article?: string } {
  const [id = '', article] = ref.split(':');
  return article ? { id, article } : { id };
}
