import { cityOf } from '@ganghui/spec/codes';
import { countyOfTown } from '@ganghui/spec/codes/town';
import { regionIndex } from '../place/region-index.ts';
import { isJobLike, namesJob } from './title-noise.ts';

const around =
  /^(?:市区|地区|片区|城区|周边|附近|全境|全市|区域|市场|站|方向|本部|总部|办事处|分公司|本地|各区|大区|省区|岗位?|[市省]?内|区$)/;
const wide =
  /^(?:全国(?:各地|可选)?|异地|外地|省内|省外|国内|就近|多地|江浙沪皖?|长三角|珠三角|京津冀|华东|华南|华北|华中|西南|西北|东北|苏南|苏北|苏中|皖南|皖北|浙北|浙南|鲁[南北]|[东南西北中]部)(?:大区|地区|区域|片区|区)?/;
const label = /^(?:(?:工作|上班|办公|驻|常驻)?(?:地点|地址|城市|地)[:：]?|base[:：]?|常驻|派驻|驻地?|坐标|可?[选去在])\s*/i;
const spot =
  /^(?:\p{Script=Han}{1,5}(?:街道|(?<![城乡])镇|乡|大道|(?<![公铁电线网道管油水气思])路|地铁站|广场|开发区|工业园区?|产业园|高新区|经开区|科技园|软件园|片区|大厦|奥莱|万达|[路街城]店)(?:\d{1,5}号)?)/u;
const mark = /^[\s\-—·・/、,，|+和或及与&:：;；()（）]+/;

// 昆山花桥: a town said without 镇 right after its county or city.
const townAfter = (text: string, code: string): string | undefined =>
  [4, 3, 2].map((length) => text.slice(0, length)).find((name) => countyOfTown(cityOf(code), name) !== undefined);

/** Whether all of a text names places: 南京·江宁, 江苏盐城, 全国. */
export function isPlace(raw: string): boolean {
  let text = raw.trim().replace(label, '');
  if (text === '' || text.length > 40) return false;
  let named: string | undefined;
  while (text !== '') {
    const region = regionIndex().startingAt(text, 0)?.[0];
    const joint = mark.exec(text)?.[0];
    const word =
      joint ??
      region?.name ??
      wide.exec(text)?.[0] ??
      (named === undefined ? undefined : around.exec(text)?.[0]) ??
      spot.exec(text)?.[0] ??
      (named === undefined ? undefined : townAfter(text, named));
    if (!word) return false;
    if (!joint) named = region?.code ?? named ?? '';
    text = text.slice(word.length);
  }
  return named !== undefined;
}

// 北京烤鸭师傅, 上海菜厨师, 南京路店长, 中山装裁缝, 南京地铁安检员: the name belongs to the word.
const belongs =
  /^(?:[路街道巷弄桥港湾话语菜装市县省内级外大人帮式籍]|区(?!域)|\p{Script=Han}{0,4}(?:大学|学院|医院|中学|小学|幼儿园|机场)|香醋|火腿|紫砂|漆器|云锦|刺绣|蟹|龙虾|豆腐|本帮|烤鸭|烤肉|烧烤|小面|火锅|拉面|牛肉|羊肉|米粉|螺蛳|炒饭|热干|小吃|早茶|肠粉|卤味|板鸭|盐水|面馆|酸菜|凉皮|肉夹|泡馍|抄手|串串|海鲜|馄饨|生煎|小笼|汤包|包子|砂锅|私房|料理|风味|特产|搓澡|搓背|修脚|评弹|方言|银行|大学|学院|医院|地铁|公交|机场|农商|证券|日报|博物|移动|联通|电信|分公司|分行|分院|办事处|公司|集团|现代|大众|通用|本田|奔驰|汽车|户口|本地|生活|中学|小学|附中|站|南站|东站|西站|北站|时代|故事|国际|大厦|广场|项目|城|话|一|二|三|往返|到|至|专线)/u;
// 江宁生态环境局 and 佛山某某公司 are names of employers.
const office = /局|法院|检察院|公司|委员会|政府|派出所|[支大中]队|管理[处所]|自然资源所|开发区/;
// Words before they are cities.
const everyday = new Set([
  '中山',
  '朝阳',
  '大同',
  '白银',
  '山南',
  '海东',
  '海北',
  '海西',
  '东方',
  '平安',
  '海南州',
  '河北区',
  '百色',
  '阿里',
]);
const isCityName = (name: string): boolean =>
  !everyday.has(name) &&
  regionIndex()
    .named(name)
    .some(({ level, isShort, isGeneric, old }) => !isGeneric && !old && (level < 3 || !isShort));
const isJiangsuTown = (name: string): boolean => {
  const named = regionIndex().named(name);
  return (
    named.length === 1 &&
    named[0]!.code.startsWith('32') &&
    !named[0]!.isGeneric &&
    !/^(?:东海|滨海|新北|海州|高港|高新|新区|园区)$/.test(name)
  );
};

function placeAtStart(text: string): number {
  if (office.test(text)) return 0;
  let end = 0;
  let province: string | undefined;
  while (end < text.length) {
    const named = regionIndex().startingAt(text, end);
    const first = named?.find(({ code }) => province === undefined || code.startsWith(province));
    if (first && /^域/.test(text.slice(end + first.name.length))) return first.name.endsWith('区') ? end + first.name.length - 1 : end;
    if (!first || (end === 0 && !isCityName(first.name) && !isJiangsuTown(first.name))) break;
    // 江宁长白班 does not go on to 长白.
    if (
      (end > 0 && first.isShort && first.level === 3 && !first.code.startsWith('32')) ||
      belongs.test(text.slice(end + first.name.length))
    )
      break;
    province = first.code.slice(0, 2);
    end += first.name.length;
  }
  return end;
}

const jiangsuCities = Array.from({ length: 13 }, (_, at) => `32${String(at + 1).padStart(2, '0')}00`);
// Words of jobs before they are towns.
const everydayTown = /^(?:大厂|和平|平安|高新|开发|新城|城[东南西北中]|中央|光明|东方|通用|自动|工业|建设|机场|健康)$/;
/** A town of Jiangsu by its bare name: 洛社, 木渎. */
export const isTown = (text: string): boolean =>
  text.length >= 2 && text.length <= 4 && !everydayTown.test(text) && jiangsuCities.some((city) => countyOfTown(city, text) !== undefined);

/** A city and the first words of a part of it: 合肥新站, 杭州下沙. */
export function isPlaceAbbreviated(text: string): boolean {
  if (text.length < 3 || text.length > 7 || /[^\p{Script=Han}]/u.test(text)) return false;
  const first = regionIndex().startingAt(text, 0)?.[0];
  if (!first || !isCityName(first.name)) return false;
  const rest = text.slice(first.name.length);
  return (
    /^(?!.*(?:方向|[菜语话籍装式线牌系帮部]|项目|业务|市场|户口|口味|专场|订单)$).{1,4}$/.test(rest) &&
    !belongs.test(rest) &&
    !isJobLike(rest) &&
    !namesJob(rest)
  );
}

// 南康家具, 黄岩模具, 通州北苑店: what a county is known for, or a name, is no place.
const noSpot =
  /[具革料材品械机器车电衣鞋装袜茶酒菜药菌鱼虾果油纸灯锁刀玉瓷布毛绒皮纺织剧戏画店行馆社队院校厂企社]|金属|方向|项目|业务|旅游|建筑|家政|物流|教育|科技|工艺|职高|一中|二中/;
/** A county or a city by its short name and a spot of two characters in it: 余杭瓶窑. */
export function isSpot(text: string): boolean {
  if (text.length !== 4 || /[^\p{Script=Han}]/u.test(text) || noSpot.test(text)) return false;
  const first = regionIndex().startingAt(text, 0)?.[0];
  if (first?.name.length !== 2 || first.level === 1 || first.isGeneric || first.old || everyday.has(first.name)) return false;
  const rest = text.slice(2);
  return !belongs.test(rest) && !isJobLike(text) && !namesJob(rest);
}

/** The title without a place run on before it (南京销售经理) or after it (销售经理南京). */
export function withoutPlaceEnds(text: string): string {
  const start = placeAtStart(text);
  const rest =
    start > 0
      ? text
          .slice(start)
          .replace(/^(?:地区|市区|周边|本地|各区)/, '')
          .replace(mark, '')
      : text;
  const title = /^[\p{L}\p{N}(（【]/u.test(rest) && rest.length >= 2 ? rest : text;
  for (const length of [5, 4, 3, 2]) {
    const name = title.slice(-length);
    if (title.length - length < 2 || !isCityName(name)) continue;
    const before = title.slice(0, -length).replace(/(?:常驻|派驻|驻|[\s\-—·,，|])+$/, '');
    if (before.length >= 2 && !/[在对通赴往来去东西南北新老大小A-Za-z]$/.test(before)) return withoutPlaceEnds(before);
  }
  return title;
}
