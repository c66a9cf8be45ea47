import { isMobile } from '../phone.ts';
import { hears, hitOf, matchesOf, type Phrases, phraseRule } from '../phrases.ts';
import type { Rule, RuleInfo } from '../rule.ts';

// The signals add up: from sixty points on, a person looks before anybody else does.
export const scamLimit = 60;

const against = '(?<!(?:反|防|打击|治理|识别|拒绝|谨防|警惕|严禁|禁止|非|无|不是|杜绝|抵制).{0,3})';
const innocent = '(?!.{0,4}(?:诈骗|骗局|经历|勿投|勿扰|行为|风控|治理|识别|宣传员|案件|防范))';

export const clickFarm: Phrases = {
  words: ['刷单', '刷信誉', '刷好评', '刷流水', '点赞', '日结', '代发货', '手工活', '打字员'],
  patterns: [
    new RegExp(`${against}(?:刷单|刷信誉|刷好评|刷流水|点赞返利|点赞(?:员|赚钱)|打字员?日结|抄写日结|代发货押|手工活外发)${innocent}`, 'g'),
  ],
};

const easy = '(?:无需经验|无经验|零基础|轻松|在家|动动手指|学历不限)';
export const easyRiches: Phrases = {
  words: ['月入', '日入', '日赚', '月赚', '年入', '月薪', '年薪'],
  patterns: [
    new RegExp(
      `(?:月入|日入|日赚|月赚|年入)(?:过)?(?:[一二三五十百]?万|\\d{4,6}|\\d+万|[五六七八九]千)(?:元)?(?:不是梦|轻松|起步|以上|不封顶)?.{0,12}${easy}`,
      'g',
    ),
    /(?:无需经验|零基础|学历不限|无学历要求|在家)(?:(?![;。]).){0,12}(?:(?:月入|月薪|年薪)(?:过)?(?:[两三五]?万|[2-9]\d{4}|\d{6})|(?:日入|日赚)(?:过)?(?:[千万]|\d{3,}))/g,
  ],
};

const abroad: Phrases = {
  words: ['缅', '柬埔寨', '菲律宾', '老挝', '金三角', '妙瓦底', '西港', '迪拜'],
  patterns: [
    /(?:缅甸|柬埔寨|菲律宾|老挝|金三角|缅北|妙瓦底|西港|迪拜)(?!语|文|籍)(?:(?![;。]).){0,16}(?:高薪|包机票|报销路费|日结|客服|打字|推广)/g,
    /(?:高薪|包机票)(?:(?![;。]).){0,10}(?:缅甸|柬埔寨|金三角|缅北|妙瓦底|西港)(?!语|文|籍)/g,
  ],
};

export const chatContact: Phrases = {
  words: ['加', '微信', 'vx', 'wx', 'qq', '扣扣', '薇信', '威信', '电报', 'telegram'],
  patterns: [
    /(?:加|添加)(?:我|hr|人事)?(?:v|vx|wx|微信|薇信|威信|q|qq|扣扣)(?:号)?[:]?[a-z0-9_-]{5,}/g,
    /(?:微信|薇信|威信|vx|wx|qq|扣扣)(?:号|群)?[:][a-z0-9_-]{5,}/g,
    /(?:telegram|电报|飞机|纸飞机)(?:号|群)?[:@][a-z0-9_]{4,}/g,
  ],
};

// A number that is also a WeChat name is a habit rather than a bait.
const sameNumber: Phrases = { words: ['微信', 'vx'], patterns: [/(?:微信|vx)同(?:号|步)|手机(?:号)?(?:同|即)微信/g] };

const pyramid: Phrases = {
  words: ['下线', '倍增', '会员费', '入会费', '拉人头', '传销', '人头费'],
  patterns: [new RegExp(`${against}(?:发展下线|团队倍增|市场倍增|缴纳?(?:会员|入会)费|交(?:会员|入会)费|拉人头|人头费)${innocent}`, 'g')],
};

const nightlife: Phrases = {
  words: ['裸聊', '夜场', '商务模特', '陪酒', '陪侍', '公关', '伴游', 'ktv'],
  patterns: [
    new RegExp(`${against}(?:裸聊|陪酒|陪侍|有偿陪|商务伴游|夜场(?:公主|少爷|模特|佳丽|招聘|日结|高薪)|商务模特)${innocent}`, 'g'),
    /ktv(?:(?![;。]).){0,10}(?:公主|佳丽|模特|日结)/g,
    /形象好(?:(?![;。]).){0,12}日结(?:(?![;。]).){0,12}(?:夜场|会所)/g,
  ],
};

const insider: Phrases = {
  words: ['内推', '直签', '名额'],
  patterns: [/(?:央企|国企|银行|烟草|电网|铁路|事业编|编制)(?:(?![,;。]).){0,6}(?:内推|直签|名额)(?!奖)/g],
};

const freeMail = /@(?:163|126|yeah|sina|gmail|hotmail|outlook|139|sohu|foxmail|qq)\.(?:com|net|cn)$/i;
const claimsState = /央企|国企|国有企业|银行|世界500强/;
const urgent = /[!！★☆◆●■【】🔥]|急[招聘]|高薪|(?:速|火)招/gu;
// English texts are left alone: the words cannot find their duties.
const duties =
  /(?<![a-z])[a-z]{4,30} [a-z]{2,30} [a-z]{2}|职责|服务|负责|工作内容|岗位职责|从事|完成|操作|协助|维护|管理|制作|安装|维修|接待|销售|加工|生产|检验|设计|开发|配送|清洁|搬运|照顾|驾驶|巡逻|教|编|做|装|焊|缝|送|开展|处理/i;
const welfare = /五险|包吃|包住|双休|奖金|补贴|福利|高薪|待遇|年假|旅游/g;

const scam = (id: string, title: string, points: number, message: string, fix: string): RuleInfo & { message: string } => ({
  id,
  title,
  dimension: 'accurate',
  severity: points >= scamLimit ? 'hold' : 'deduct',
  points,
  message,
  fix,
});

const genuine = '确属真实岗位的，写清工作内容、计薪办法和用人单位，等候人工审核。';

export const scamRules: readonly Rule[] = [
  phraseRule(scam('F-01', '刷单、点赞返利类', 60, '疑似刷单、点赞返利', '刷单违法，不得发布；反刷单岗位请写清职责。'), clickFarm),
  phraseRule(scam('F-02', '高薪且无门槛', 35, '高收入而没有任何要求', genuine), easyRiches),
  phraseRule(scam('F-04', '境外高薪', 60, '疑似境外高薪诱骗', '境外岗位须由有对外劳务合作资格的企业发布，并写明资格证号。'), abroad),
  {
    ...scam('F-05', '只留微信、QQ', 15, '在文字中留微信、QQ 引流', '联系方式写在联系电话、邮箱或应聘网址栏，从正文中删去。'),
    // Together with easy riches it is the usual bait.
    check: (subject) => {
      const hits = hitOf(subject.text, '在文字中留微信、QQ 引流', matchesOf(subject.text, chatContact));
      if (hits.length === 0)
        return hitOf(subject.text, '在文字中留微信', matchesOf(subject.text, sameNumber)).map((hit) => ({ ...hit, points: 5 }));
      return hits.length > 0 && hears(subject, easyRiches) ? hits.map((hit) => ({ ...hit, points: 30 })) : hits;
    },
  },
  {
    ...scam('F-06', '自称央企、银行而用个人邮箱', 25, '自称央企、银行，却只留个人邮箱', '改用单位邮箱，或补充单位固定电话。'),
    check: ({ posting: { contact, employer, title } }) =>
      contact.email !== null &&
      freeMail.test(contact.email) &&
      (contact.phone === null || isMobile(contact.phone)) &&
      claimsState.test(`${employer.name ?? ''}${employer.nature ?? ''}${title}`)
        ? [{ field: '/contact/email', evidence: contact.email.replace(/^.*@/, '…@') }]
        : [],
  },
  {
    ...scam('F-11', '标题堆砌', 8, '标题堆砌岗位或招揽字样', '标题只写一个岗位名称。'),
    check: ({ posting }) => {
      const raw = posting.provenance['/title']?.raw || posting.title;
      if (raw.search(urgent) < 0) return [];
      const jobs = raw.split(/[/／、+|｜,，]/).filter((part) => part.trim().length > 1).length;
      return jobs >= 3 && (raw.match(urgent)?.length ?? 0) >= 2 ? [{ field: '/title', evidence: raw.slice(0, 20) }] : [];
    },
  },
  phraseRule(scam('F-13', '央企、编制内推直签', 40, '以央企、编制内部名额招揽', genuine), insider),
  {
    ...scam('F-14', '只有福利，没有工作内容', 10, '写了福利，没有写工作内容', '写明每天做什么。'),
    check: ({ posting: { description } }) =>
      !duties.test(description) && (description.match(welfare)?.length ?? 0) >= 3
        ? [{ field: '/description', evidence: description.slice(0, 20) }]
        : [],
  },
  phraseRule(scam('F-15', '传销', 60, '疑似传销', '传销违法，不得发布。'), pyramid),
  phraseRule(scam('F-16', '涉黄、有偿陪侍', 60, '疑似有偿陪侍', '涉黄和有偿陪侍违法，不得发布。'), nightlife),
];
