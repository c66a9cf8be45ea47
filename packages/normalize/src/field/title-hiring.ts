import { isBait, isHiringJob, isJobLike } from './title-noise.ts';
import { isPlace } from './title-place.ts';

// 人事招聘专员 and 校园招聘 name a trade of their own.
export const trade =
  /^.{0,4}(?:人事|人力|人力资源|HR|人资|校园|猎头|社会|电话|网络|培训|海外|高端|RPO|蓝领|劳务|行政|人才|员工|灵活用工)$/i;
const strong =
  /(?:急{1,2}|诚|高薪|直|热|特|招|速)(?:聘|招(?!商|生|标|投))(?:请)?|招募|聘请|招工(?=[:：\s])|(?:急|现|诚|亟|长期|大量)(?:需(?!求)|缺|要)(?:要|招)?|招收(?!费)/g;
// 我司需要焊工, 家里找保姆: what the one who speaks needs.
const needs =
  /(?<=^(?:我司|我厂|我店|我单位|我公司|本司|本厂|本店|本公司|本单位|公司|工地|家里|家中|厂里|店里|单位|项目部?)(?:现|长期|因[^，,]{1,12}[，,]?)?)(?:需(?!求)要?|缺(?![陷失口])|找|寻(?!源))(?:招聘?)?|^需要/g;
// 招商, 招标, 应聘: words of their own.
const weak =
  /(?<![校社外绝高内自])招(?![商生投标聘募待牌采揽新租工录展引联银飞考警调收徕安代及令]|行(?!政)|办(?!公))|(?<![外返应竞拟受招猎解])聘(?![用任期书请])/g;
const organisation =
  /(?:公司|集团|厂|店|餐厅|酒店|宾馆|医院|学校|学院|中心|工地|单位|平台|银行|物业|城|厦|项目|小区|部|企业|企|号|超市|商场|俱乐部|会所|馆|园|局|所|家庭|家|街|桥|路|口|里|科技|商贸|餐饮|食品|机械|电子|汽车|服务|有限\.{0,3}|同城|直|业|行|区)$/;

/** 校园招聘 is one word, also after a long name. */
export const event = /(?:校园|社会|公开|专场|春季|秋季)$/;
const company = /(?:公司|店|厂|餐厅|酒店|医院|学校|集团)$/;

function after(text: string, verbs: RegExp, test: (head: string, job: string) => boolean): string | undefined {
  verbs.lastIndex = 0;
  for (let found = verbs.exec(text); found; found = verbs.exec(text)) {
    const head = text.slice(0, found.index).replace(/[.\s·…!！:：，,、|【[（(]+$/, '');
    const tail = text.slice(found.index + found[0].length);
    // 法务专员，招聘平面设计师: one job after another.
    const isListed = /[，,、;；]\s*$/.test(text.slice(0, found.index)) && isJobLike(head);
    if (isListed || /^\s*[，,、]/.test(tail)) continue;
    const job = tail
      .replace(/^[\s:：!！.…·/】\]）)|]+/, '')
      .replace(/(?:\d{1,3}[名人])?的?(?:公告|简章|启事)$/, '')
      .replace(/^(?:[一二两三四五六七八九十几\d]{1,3}[个位名]|若干|大量|多名)/, '');
    if (job.length >= 2 && test(head, job)) return job;
  }
  return undefined;
}

const maxHead = 40;

/** The job of "某某酒店诚聘凉菜师傅": what follows the word for hiring, when what stands before it is an employer, a place or bait. */
export function jobAfterHiring(text: string): string {
  if (!/[招聘需缺找寻要]/.test(text)) return text;
  const isEmployer = (head: string, job: string): boolean =>
    head.length <= maxHead &&
    !trade.test(head) &&
    (!event.test(head) || (isJobLike(job) && !isHiringJob(`招聘${job}`))) &&
    !(/[/、，,；;]/.test(head) && head.split(/[/、，,；;]/).some(isJobLike));
  const isHead = (head: string): boolean => head === '' || isBait(head) || isPlace(head);
  return (
    after(
      text,
      strong,
      (head, job) =>
        isEmployer(head, job) && (company.test(head) || !isHiringJob(`招聘${job}`)) && (!isJobLike(head) || isJobLike(job)) && !isBait(job),
    ) ??
    after(text, needs, (_, job) => isJobLike(job.replace(/[，,。！!].*$/, '')) && !isBait(job)) ??
    after(
      text,
      weak,
      (head, job) => isEmployer(head, job) && (isHead(head) || organisation.test(head) || isJobLike(job)) && !isBait(job),
    ) ??
    text
  );
}
