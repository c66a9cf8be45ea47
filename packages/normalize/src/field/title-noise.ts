import { barePay, pay } from './title-pay.ts';

export const urgency =
  '(?:急{1,2}[!！]|急{1,2}[聘招募需缺]|紧急[招聘]{0,2}|诚[聘招邀]|高薪(?:急?聘请?|急?招聘?|诚聘|求)?|直[招聘]|热[招聘]|大量|批量|现招|速[聘招]|特[聘招]|长期(?=招|聘)|招聘|招募|聘请|应聘|寻找)';

const benefits =
  '(?:(?:提供|免费|有|无需|包|管|含|带|送|交|缴|给|享|解决)?(?:车住|配车|免押配车|[包管供][吃食餐]?(?:[吃住食宿餐]|三餐){1,3}|[吃食][住宿]|食宿|住宿|宿舍|三餐|[工餐饭房住话车交油全高][补餐贴](?:补|贴)?|(?:餐|饭|房|住房|话|车|交通|高温|电脑|社保|生活)补贴?|补[贴助]|[一二三四五六七八\\d][险金](?:[一二两三\\d][金险])?|社保|公积金|保险|商业险|商保|年假|旅游|团建|体检|下午茶|零食|班车|股票|期权|奖金|年终奖?|全勤奖?|绩效(?:奖金?)?|年底(?:双薪|奖金|分红)|分红|补助|节日福利|福利|培训|带教|空调)|[包管供]饭|[包管供](?:工作|[早中午晚一二两三]{1,2})[餐顿]饭?|(?:公司|单位|厂里|免费)(?:配|提供|供|包)(?:[车住餐房饭]|车辆|住宿|宿舍|食宿|工具|工装|电动车|班车|工作?餐)?|(?:车辆|车子?|住宿|宿舍|工具|电动车|食宿)(?:由?公司|单位|免费)(?:统一)?(?:配[备送]?|提供|供|包)|(?:购?买|交|缴纳?|有|无|含)社保|(?:入职)?返费(?:高|\\d{3,5}元?)?|介绍费|免?(?:押金|中介费?)|满勤奖?|年底双薪|提供住房|1[2-9]薪|加班费|(?:恒温|无尘|空调|洁净)车间|五险双休)';
const hours =
  '(?:周末)?双休日?|[月周]休[一二两三四五六七八\\d]{1,2}[天日]|单双休|单休|大小周|周休[一二两][日天]|[做上][一四五六]休[一二三]|月休[一二三四五六七八\\d][天日]?|长?白班|常?白班|长白(?=[+\\s,，、)）]|$)|[两二三四1-4](?:班|组)[两二三1-3]?(?:倒|运转|转)|(?:早|中|晚|夜|白){2,3}班轮?[换流]?|计件制?|计时制?|坐班|站班|[早朝][八九十789]+[点]?晚[五六七八九十56789]+[点]?(?:半)?|(?:\\d{1,2}[-~到至])?[八六七\\d.]{1,3}小时|休\\d|坐[着]?(?:班|岗|上班)|[无不没需能可](?:用|需|要)?(?:加班|倒班|上?夜班|出差|熬夜|打卡)|弹性(?:工作|上班)?(?:时间|制)?|时间自由|自由|轻松(?!筹)|工作(?:简单|轻松|自由|稳定)|简单不累|不累|可?居家(?:办公)?|[日周月]结|当[天日](?:结|入职|安排|面|住宿|上班)|到点下班|准时下班|法定(?:节假日|节日|休息|假)|带薪(?:休假|年假|培训|实习)?|节假日(?:正常)?休息?';
const welcome =
  '(?:可)?接受(?:小白|应届(?:毕业)?生?|新人|新手|无经验|实习生?)|(?:初中|高中|中专|中技|大专|本科|专科|硕士|研究生|博士)(?:(?:及?以上)(?:学历)?|学历)(?:优先|即可|均可|也可)?|(?:有证|持证|有经验|熟手|女工|男工|男士|女士|退伍军人|党员|本地人?|附近|住附近)(?:者)?优先|身高\\d(?:\\.?\\d{1,2}|米\\d{1,2})(?:cm|厘米|米)?(?:以上)?|小白可?|新手可?|(?:有?[无零0]|有|无需|不需要?|不要求?|不限|\\d{1,2}年)(?:相关)?(?:工作)?(?:经验|基础)(?:要求)?(?:可|均可|可培训|也可|优先|者)?(?:培训)?(?:上岗)?|可?带薪?培训|(?:可|均可)培训|经验(?:不限|优先)|学历(?:不限|要求低)|不[限看](?:学历|经验|男女|专业)|男女不限|应届(?:生|毕业生)?(?:可报?|均可|优先)?|长期有[效活]|(?:可)?(?:长|短)期(?:工)?|可兼职|可预支|可实习|\\d{2}(?:[-~至到]\\d{2})?周?岁?(?:以[下上内]|左右|内)|\\d{2}[-~至到]\\d{2}周?岁|快速晋升|晋升(?:空间大?|快|机会多?|通道)?|季度晋升|上升空间大?|就近(?:分配|安排|上班)?|管理储备|无销售(?:性质)?|无中介|无押金|直签|团队(?:棒|氛围好?)|氛围(?:好|轻松)|美女多|大厂|连锁|大公司|大平台|上市公司|国企|央企|外企|五百强|500强|世界500强|转正|内部培养|有人带|老带新|包教包会|包会|免费学';
const boasts =
  '(?:超|有|拿|可)?(?:高|丰厚|高额)?(?:底薪|无责底薪|无责任底薪|提成|工资|薪资|薪酬|待遇|收入|薪水|福利)(?:好|高|优厚?|丰厚|可观|面议|面谈|从优|待遇)?|高(?:薪|底薪|提成|福利|收入|待遇|额|新)|薪优|(?:工价|单价|工钱|价格|底薪|薪水)(?:面谈|面议|另议|日结|月结|高|好)|面谈|[一按]单一?结|不压工资|可转正|按(?:平方|平米|[件方天量单])[算计结]算?|多劳多得|上不封顶|面议|不拖欠|长期稳定|稳定|急|热|新|荐|顶|精|推荐|诚|有(?:意|兴趣)?(?:者)?(?:电联|联系)|电联|速来|速度来|速联|欢迎加入|期待加入|有事做|加微信|微信同号|要求低|门槛低|可抢单';

// ISO9001 is no number of a job.
const jobNumber =
  '(?:岗位|职位|招聘|工)?(?:编号|代码|工号|序号|号|NO\\.?|No\\.?)[:：]?\\s?[A-Za-z]{0,6}[-_]?\\d{1,}[A-Za-z]?(?![\\dA-Za-z年届线楼])|(?:岗位|职位)?(?!(?:ISO|IATF|TS|GB|GJB|AS|SA|QS|QC|CMMI|OHSAS|CNAS|IEC|IPC|EN|UL|BRC|FSSC|FANUC|S7)[-_/]?\\d)[A-Za-z]{0,6}[-_]?\\d{4,}[A-Za-z]?(?![\\dA-Za-z年届])|BJ(?![A-Za-z])|SH(?![A-Za-z])|YF(?![A-Za-z])';
const heads = '各?招?聘?(?:\\d{1,4}|[一二两三四五六七八九十]{1,2})(?:多|余)?[人名位枚](?:以上|左右)?|若干[人名]?|[多数]名|数人|人数不限';
const glue = '[+&＋\\s、,，。.!！~～:：;；·|/\\-—*]+|[和及与]';

const each = new RegExp(
  [pay.source, barePay, `(?:${jobNumber})`, heads, urgency, `(?:${welcome})`, benefits, `(?:${hours})`, boasts, glue].join('|'),
  'y',
);

// No word for bait ends so: the large patterns need not run.
const endsAsJob = /[师员理长机士表问导洁书监医护匠厨)）】]$/;

/** Whether all of a text is bait: pay, hours, benefits, urgency, headcount, job numbers. One pass, longest words first. */
export function isBait(text: string): boolean {
  if (text.length > 60 || endsAsJob.test(text)) return false;
  each.lastIndex = 0;
  while (each.lastIndex < text.length) {
    const from = each.lastIndex;
    if (!each.test(text) || each.lastIndex === from) return false;
  }
  return true;
}

const baitWord =
  /[薪险休]|计[件时]|班倒|运转|[包管][早中午晚工三]|返费|工价|公司(?:配|提供)|优先|及?以上|培训|车住|配车|供车|\d小时|周结|日结|包[吃住食]|食宿|住宿|吃住|[餐房话饭]补|提成|奖金|晋升|旅游|年假|工资|经验|学历|底薪|保险|自由|轻松|福利|氛围|就近|分配|下午茶|加班|社保|直招|中介|押金|电联|带教|不限|无销售|无责|待遇|新人|小白|应届|入职|面试|团建|接受|九晚|十晚|有假|八小时|\d[千万kKwW元]|[一二三四五六七八九]千/;
const jobWords =
  '经理|主管|总监|顾问|代表|助理|客服|销售|电销|司机|保安|保洁|[店厂部科院校组班]长|会计|出纳|文员|文秘|秘书|前台|导购|收银|主播|教练|编辑|编导|策划|设计|开发|测试|运维|运营|采购|翻译|法务|财务|人事|行政|[内外后]勤|后厨|切配|打荷|传菜|配菜|学徒|干部|储干|领班|保姆|月嫂|阿姨|护理|[经合负主][纪伙责持]人|模特|护卫|骑手|快递|分拣|装卸|搬运|质检|检验|仓管|库管|跟单|业务|推广|剪辑|摄影|美工|前端|后端|算法|架构|产品|HR|BD|PM|[经代][纪理]人|代理人';
const job = new RegExp(`(?:[师员工手生匠医士岗者]|${jobWords})$`, 'i');
const jobAnywhere = new RegExp(jobWords, 'i');

/** Ends as the name of a job does. */
export const isJobLike = (text: string): boolean => job.test(text.replace(/[\s(（][^()（）]{0,20}[)）]?$|[\s\d.+!！~～*]+$/g, ''));

/** Names a job somewhere. */
export const namesJob = (text: string): boolean => jobAnywhere.test(text);

/** Speaks of benefits in some words. */
export const hasBait = (text: string): boolean => baitWord.test(text);

/** Tells of benefits and not of a job, though not all its words are known. */
export const isBaitLike = (text: string): boolean =>
  text.length <= 24 &&
  baitWord.test(text) &&
  !/(?:方向|类|部|行业|领域|业务|产品)$/.test(text) &&
  !namesJob(text) &&
  !isJobLike(text) &&
  !isJobLike(withoutEdgeBait(text.replace(pay, ' ').trim()));

/** Whether a title can hold anything to take out: most do not. */
export const isSuspicious =
  /[招聘薪险休急需千万补奖]|计件|班倒|返费|优先$|甲方|公告$|包[吃住食]|食宿|住宿|吃住|[朝早][九八十]|提成|待遇|福利|底薪|保底|经验|学历|稳定|轻松|电联|加班|白班|小时|培训|旅游|社保|[名人位枚]$/u;

const leading = new RegExp(
  `^(?:${[pay.source, urgency, `(?!白班|24小时|计[件时])(?:${hours})(?![师员工制型岗类])`, `(?:甲方直[签招聘]|包[吃住食宿]{1,3}|[五六七][险金][一二两]?金?|食宿|免费培训|高提成|无责底薪|可接受小白|(?:大厂|上市公司|国企|央企|外企)(?=诚|急|高|直|招|聘))`].join('|')})[\\s+!！,，、|]*`,
);
const trailing = new RegExp(
  `[\\s+!！,，、|]*(?:${[
    urgency,
    `(?:${welcome})`,
    '(?:包|管|供)(?:[吃住食宿餐]{1,3})',
    '(?:带薪)?年假(?:旅游)?',
    '[上交缴有入]?[一二三四五六七八\\d][险金](?:[一二两三\\d][金险])?',
    '(?:免费|公司)?提供[车吃住食宿餐高温补贴]{1,8}',
    '(?:免费|带薪)培训',
    '环境好',
    '节日福利',
    '(?:有)?[食吃][宿住]',
    '(?:有)?(?:提成|住宿|宿舍|补贴)',
    `(?:${hours})`,
    '(?:超|有)?高(?:薪|底薪|提成|福利|收入|待遇)',
    '(?:工资|待遇|薪资|福利)(?:高|好|优厚?)',
    '面议',
    '电联',
    '计件',
    '速来',
    '稳定',
    '(?:无责)?底薪',
  ].join('|')})[A-Z]{0,2}[\\s+!！]*$`,
);
const headsAtEnd = new RegExp(`(?:${heads})$`);

/** The same without bait run on before and after the job: 双休外贸专员, 夜班保安包吃住. */
export function withoutEdgeBait(text: string): string {
  let title = text;
  for (let turn = 0; turn < 8; turn++) {
    const rest = cutTrailing(cutLeading(title));
    if (rest === title) break;
    title = rest;
  }
  return title;
}

const cutLeading = (text: string): string => {
  const rest = text.replace(leading, '');
  return rest.length >= 2 && !isHiringJob(text) ? rest : text;
};
const cutTrailing = (text: string): string => {
  if (/(?:校园|社会|公开|专场|[春秋]季)招聘$/.test(text)) return text;
  if (endsAsJob.test(text)) return text;
  const rest = text.replace(trailing, '').replace(headsAtEnd, '');
  return rest.length >= 2 ? rest : text;
};

const recruiters =
  '专员|主管|经理|助理|顾问|总监|负责人|HR|BP|实习|岗|猎头|运营|专家|组长|管理(?!人?员)|官|师(?!傅|资)|员(?!工)|网(?!络|管|页|店|红|格|约)|会(?!计|务|员)|与|及|、|\\/|和|平台|配置|方向|公告|简章|启事|季';
const hiringJob = new RegExp(`^(?:招聘|招募|直聘|直招|聘请|应聘)(?:$|(?:${recruiters}))`, 'i');
/** 招聘专员 is a job; so is what begins with the name of a trade. */
export const isHiringJob = (text: string): boolean => hiringJob.test(text);

const fair =
  /^.{0,30}(?:(?:校园|社会|公开|专场|[春秋夏冬]季)招聘(?:会)?|[春秋社校]招|春风行动|招聘(?:会|月|周|季|专场|活动)|援助(?:月|周)|百日(?:千万)?(?:网络)?(?:招聘)?|直播带岗|带岗直播|进校园|夜市)(?:专场|活动|专区)?$/;
/** Names the fair or the campaign a job was posted for: 春风行动, 2026届校园招聘. */
export const isFair = (text: string): boolean => text.length <= 40 && fair.test(text);
