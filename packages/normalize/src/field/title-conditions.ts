// What a bracket behind a job may say of how, when and for whom, and not of the job itself. Speciality, level, trade
// certificate, product and 驻场, 外包, 编外 are no conditions: they tell one job from another.
const shift =
  '(?:长期?|常|大|小|纯|只上|可上|固定)?(?:(?:夜|白|早|晚|日|早晚|早中|中晚|早中晚|夜间|周末|半天)班(?:岗|制)?|[夜白早晚])|(?:两|二|三|四|[234])班(?:制|[两二三][倒转])?|[轮倒]班制?|轮岗|[全半]天班?|半日|上午|下午|晚上|夜间|周末|周[六日]+日?|双休日|节假日|(?:寒暑?|暑|假)期?假?|长短?期|短期|\\d{1,2}(?:h|H|小时)(?:轮班|制|班)?|跟班';
const contract =
  '(?:过渡期?)?(?:小时|钟点|临时|寒假|暑假|暑期|寒暑假|假期|季节|短期|长期|学生|劳务|合同|派遣|正式|日|零)工|临时|临聘|(?:周末|学生|在校|假期|暑期|寒假|晚上|可|可以)?兼职(?:[均也]?可)?|兼|(?:合同|聘用|人事代理|合约|编外合同)制|派遣制?|点工|包工|\\d{1,2}(?:-\\d{1,2})?个月|(?:劳务|人才|人力)(?:派遣|外包)(?:制|岗)?|(?:长期|可|可以|需|需要|接受)?(?:外派|派驻|外驻|驻外|出差)|正式|(?:非)?全日制|非全|零散|同工同酬|试用期?';
const settlement = '(?:可)?(?:当?[日天]|隔日|周|半?月|现|次日|完工)结(?:算)?(?:工资)?(?:可谈)?';
const remote = '(?:可|可以|支持)?(?:居家|远程|在家)(?:办公|工作|上班|兼职)?';
const sex =
  '(?:[限仅只]?(?:要|招|收|限)?)?[男女](?:性|生|士|工|孩)?(?:优先|各半|均可|皆可|都可|不限)?|男女(?:均可|不限|皆可|都可|都行|都要)?';
const cohort =
  '(?:(?:20)?[12]\\d届?[/、-])?(?:20)?[12]\\d届(?:应届)?(?:毕业生|生)?|(?:(?:20)?[12]\\d届?)?年?(?:[春秋校社]招|[春秋]季(?:校招|招聘)|校园招聘|校招生)(?:补录|提前批)?|应届(?:毕业)?生?|往届生?';
const slogan =
  '当[天日](?:上[岗班]|到岗|入职|面试|办理?入职|面试当[天日](?:上[岗班]|入职))|[可能]?(?:以)?(?:拿|带)回家(?:做|干|加工)?|离家近|(?:工资|薪资|工钱|价格)(?:好说|好谈|好商量)|[旺淡]季(?:双倍|双薪|加薪)(?:工资)?|一天一结|天天结|(?:常年|长年|长期|每天|天天|一直)?有[活单](?:干|做)?|活儿?(?:多|稳|稳定|不累|好干)|工期(?:长|[\\d一二三四五六七八九十半]{1,3}个?[天月年])|[一二两三四五六]休|可?(?:接收|接受|招)(?:应届|实习)(?:毕业)?生|转发|帮转|扩散|内推|包机票|不?穿无尘[服衣]|可?(?:日结|预支)工?资?';

const whole = new RegExp(`^(?:${[shift, contract, settlement, remote, sex, cohort].join('|')})$`);
const besideJob = new RegExp(`^(?:${[shift, settlement, remote, sex, cohort, '限[男女]生?', '长期出差|可?驻外|可?外派'].join('|')})$`);
const said = new RegExp(`^(?:${slogan})$`);
const longest = 16;
// Only beside another condition: alone 中班 is a class of a kindergarten.
const weak = /^(?:全职?|专职?|中班)$/;
// 驻外 孟加拉
const posted = /^(?:驻外|外派|派驻|外驻)[\s:：·—-]{0,3}\p{Script=Han}{2,6}$/u;

/** Whether a part says nothing but a slogan, wherever it stands: 离家近, 当天上岗, 转发. */
export const isSlogan = (part: string): boolean => part.length <= longest && said.test(part);
/** Whether a part of a bracket says only a condition of work: 夜班, 劳务派遣, 日结, 限男, 2027届. */
export const isCondition = (part: string): boolean => part.length <= longest && (whole.test(part) || said.test(part) || posted.test(part));
/** Whether it does so beside other parts that do. */
export const isConditionAmong = (part: string, count: number): boolean => isCondition(part) || (count > 1 && weak.test(part));
/** The same for words that stand free beside a job, where 寒假工 or 兼职 may be the job itself. */
export const isConditionBesideJob = (part: string): boolean => part.length <= longest && besideJob.test(part);
