import { createMemory } from '../remember.ts';
import { isCondition, isConditionAmong, isConditionBesideJob, isSlogan } from './title-conditions.ts';
import { event, jobAfterHiring, trade } from './title-hiring.ts';
import { hasBait, isBait, isBaitLike, isFair, isHiringJob, isJobLike, isSuspicious, namesJob, withoutEdgeBait } from './title-noise.ts';
import { edgeNumber, edgeSpoken, pay } from './title-pay.ts';
import { isPlace, isPlaceAbbreviated, isSpot, isTown, withoutPlaceEnds } from './title-place.ts';

const emoji = /[\p{Extended_Pictographic}\ufe0f\u20e3\u202c\u200d★☆◆◇●○■□▲△▼※♥✨]/gu;
const plainTitle = /^[\p{Script=Han}A-Za-z]+$/u;
// .net begins and C++ ends a title.
const mark = '\\s\\-—_/\\\\,，、。!！~～:：;；|·•&*';
const edges = new RegExp(`^[${mark}+。]+|(?<![A-Za-z+])\\+[${mark}]*$|[${mark}.]+$`, 'g');
const maxTitle = 200;
const maxTurns = 12;

// Letters and digits to normal width; Chinese punctuation stays as the market wrote it.
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => ('（），：；！？'.includes(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));

// The same few hundred words of bait stand in most titles.
const remember = createMemory<boolean>(4096);
const readNoise = (part: string): boolean => part.trim() === '' || isBait(part.trim()) || isPlace(part) || isSlogan(part.trim());
const isNoise = (part: string): boolean => remember(part, () => readNoise(part));
const isOnlyNoise = (text: string): boolean => text.split(/[/、,，+|\s·\-—&]+/).every(isNoise);
// 双休+五险一金, 上海-宝山, 就近分配+快速晋升: every part one or the other.
const isNoiseAll = (text: string): boolean => {
  if (isNoise(text) || isCondition(text)) return true;
  const parts = text.split(/[/、,，;；+|\s·\-—&和或]+/);
  return parts.every((part) => isNoise(part) || isBaitLike(part) || isConditionAmong(part, parts.length));
};

// 合肥新站: what people call a part of a city, in brackets behind a job.
const isPartOfCity = (inner: string, head: string): boolean => isJobLike(head) && (isPlaceAbbreviated(inner) || isSpot(inner));

// 大学生（暑假工）: the job stands in the bracket.
const isStudent = /(?:学|应届|毕业|在校)生$/;
const list = /([，,+、/|;；]|\s+)/;
function withinBrackets(inner: string): string {
  if (isNoiseAll(inner) || isFair(inner)) return '';
  const unpaid = inner.replace(pay, ' ').trim();
  if (unpaid !== inner && isNoiseAll(unpaid)) return '';
  const parts = unpaid.split(list);
  const goes = parts.map((part, at) => at % 2 === 0 && part !== '' && (isBait(part.trim()) || isCondition(part.trim())));
  if (unpaid === inner && !(parts.length > 2 && goes.includes(true))) return inner;
  let kept = '';
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1 || part.trim() === '' || isNoise(part) || isBaitLike(part) || isCondition(part.trim())) continue;
    kept += kept === '' ? part : (parts[at - 1] ?? '') + part;
  }
  return kept;
}

// (南京 双休) goes, (机械方向) stays, of (机械方向，双休) the half; brackets around the whole job open.
function withoutBrackets(text: string): string {
  if (!/[(（【[「《〔<]/.test(text)) return text;
  const title = text.replace(
    /([(（【[「《〔<])([^()（）【】[\]「」《》〔〕<>]{0,60})([)）】\]」》〕>]|$)/g,
    (whole, open: string, inner: string, close: string, at: number) => {
      if (isPartOfCity(inner, text.slice(0, at))) return ' ';
      if (isStudent.test(text.slice(0, at)) && isJobLike(inner)) return whole;
      const kept = withinBrackets(inner);
      return kept === inner ? whole : kept === '' ? ' ' : open + kept + close;
    },
  );
  return /^[【[(（]([^()（）【】[\]]+)[)）】\]]$/.exec(title.trim())?.[1] ?? title;
}

const marks = ' -—_|·,，、/+!！。\t';
const inBrackets = /[(（【[][^()（）【】[\]]*[)）】\]]/g;
const hide = (text: string): string =>
  !/[(（【[]/.test(text)
    ? text
    : text.replace(inBrackets, (inner) =>
        Array.from(inner, (each) => (marks.includes(each) ? String.fromCharCode(0xe000 + marks.indexOf(each)) : each)).join(''),
      );
const show = (text: string): string => text.replace(/[\ue000-\ue00e]/g, (each) => marks[each.charCodeAt(0) - 0xe000] ?? '');

// 暑假工/短期工: a job of its own beside another.
const isSpell = /^[长短]期工$/;

// A part that goes takes the mark before it along.
function withoutNoisyParts(text: string): string {
  const pieces = hide(text).split(/([\s\-—_|·,，、/+!！。]+)/);
  if (pieces.length === 1) return text;
  const parts = pieces.filter((_, at) => at % 2 === 0).map(show);
  let known: boolean | undefined;
  const hasJob = (): boolean =>
    (known ??= parts.some((part) => part !== '' && (isJobLike(part) || isJobLike(withoutEdgeBait(part))) && !isBait(part)));
  const goes = (part: string, at: number): boolean =>
    !(isSpell.test(part) && /[、/]$/.test(pieces[at * 2 - 1] ?? '')) &&
    (isNoise(part) ||
      ((isBaitLike(part) || isFair(part) || isConditionBesideJob(part)) && hasJob()) ||
      (part.length > 1 && isConditionBesideJob(part) && hasOther()));
  const last = parts.length - 1;
  // 家教 周末: 家教 ends as no job does, and is more than a condition.
  const hasOther = (): boolean =>
    parts.some((part) => part.length > 1 && !isNoise(part) && !isConditionBesideJob(part) && !isBaitLike(part) && !isFair(part));
  // 销售经理-洛社
  const isTownAtEnd = (part: string, at: number): boolean =>
    at > 0 && at === last && /[-—]\s*$/.test(pieces[at * 2 - 1] ?? '') && isTown(part) && hasJob();
  // 余杭瓶窑 仓库管理员
  const isSpotAtEdge = (part: string, at: number): boolean => last > 0 && (at === 0 || at === last) && isSpot(part) && hasJob();
  let title = '';
  for (const [at, part] of parts.entries()) {
    if (part !== '' && (goes(part, at) || isTownAtEnd(part, at) || isSpotAtEdge(part, at))) continue;
    const before = pieces[at * 2 - 1] ?? '';
    title += title === '' && part !== '' ? part : before + part;
  }
  return title;
}

const withoutPay = (text: string): string => text.replace(pay, ' ').replace(/^[\s的]+/, '');
// 电工2名、焊工3名
const headsInList = /(?<=[\p{Script=Han}）)])各?(?:\d{1,3}|[一二两三四五六七八九十几数多]{1,3})[名人位](?=$|[\s、，,;；/+])/gu;
const spentMark = /(?<![A-Za-z])#(?=\p{Script=Han})|(?<=\p{Script=Han})#/gu;
const numbered = /(?:岗位|职位|招聘)?(?:编号|代码)[:：]\s?[A-Za-z\d_-]{1,20}/;
// 6:00-14:00
const clock = /(?<!\d)\d{1,2}[:：]\d{2}\s?[-~—至到]\s?\d{1,2}[:：]\d{2}(?!\d)/g;
const listNumber = /^(?:岗位|职位)?\d{1,2}[.、:：]\s*(?=\p{Script=Han})/u;
const withoutLastVerb = (text: string): string => {
  const rest = text.replace(/(?:急聘|急招|诚聘|招聘|直招|直聘)$/, '');
  return isHiringJob(text) || trade.test(rest) || event.test(rest) ? text : rest;
};

// 销售代表G00136
const runOnNumber = /(?<=\p{Script=Han})(?!(?:ISO|IATF|TS|GB|GJB|AS|SA|QS)-?\d)[A-Z]{1,4}-?\d{4,}$/u;

const steps: readonly ((text: string) => string)[] = [
  withoutBrackets,
  jobAfterHiring,
  (text) => withoutPay(text).replace(headsInList, '').replace(runOnNumber, ''),
  withoutNoisyParts,
  withoutEdgeBait,
  (text) => text.replace(edgeNumber, '').replace(edgeSpoken, ''),
  withoutPlaceEnds,
  withoutLastVerb,
];

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(edges, '');

function once(text: string): string {
  // A step that would leave nothing is not taken.
  return steps.reduce((title, step) => tidy(step(title)) || title, text);
}

// What is left of a title without a job: 2018届, 统招本科学历.
const isNoJob = (title: string): boolean =>
  title.length < 2 ||
  /^[你我来想]/.test(title) ||
  isOnlyNoise(title) ||
  /^\d{2,4}届$/.test(title) ||
  (hasBait(title) && !isJobLike(title) && !namesJob(title));

// 长白班，18-22元/小时: no job, and still no place for pay.
const withoutPayParts = (text: string): string => {
  const parts = text.split(/[\s，,、|]+/);
  const rest = parts.filter((part) => part.replace(pay, '').trim() !== '');
  return rest.length < parts.length && rest.length > 0 && rest.every(isNoise) ? rest.join('，') : '';
};

/** The job alone: no pay, place, urgency or benefits. Never empty: a title that is nothing but those stays as it was sent. */
export function cleanTitle(raw: string): string {
  const plain = narrow(raw).slice(0, maxTitle).toWellFormed().replace(/\s+/g, ' ').trim();
  if (plainTitle.test(plain) && !isSuspicious.test(plain)) return withoutPlaceEnds(plain);
  const start = tidy(
    plain
      .replace(emoji, ' ')
      .replace(/[¥￥]/g, ' ')
      .replace(spentMark, ' ')
      .replace(numbered, ' ')
      .replace(clock, ' ')
      .replace(listNumber, ''),
  );
  if (isOnlyNoise(start)) return withoutPayParts(start) || plain || raw.trim();
  let title = start;
  for (let turn = 0; turn < maxTurns; turn++) {
    const next = once(title);
    if (next === title) break;
    title = next;
  }
  // A blank before brackets is ours where the title has none.
  if (title !== start && !/\s[（(【[，、；,;]/.test(plain)) title = title.replace(/\s+(?=[（(【[，、；,;])/g, '');
  return (title !== start && isNoJob(title) ? withoutPayParts(start) || plain : title) || plain || raw.trim();
}
