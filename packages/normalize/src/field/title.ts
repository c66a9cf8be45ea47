import { isRegionName } from '../place/region-index.ts';
import { benefit, headsAtEnd, isJobAfterAll, jobNumber, pay, placeLabel, urgency } from './title-noise.ts';

const emoji = /[\p{Extended_Pictographic}\ufe0f\u20e3★☆◆◇●○■□▲△▼※♥]/gu;
const onlyBenefits = new RegExp(`^(?:(?:${benefit})[+&]?)+$`);
const trailingBenefits = new RegExp(`(?:${benefit})+$`);
// .net begins and C++ ends a title.
const mark = '\\s\\-—_/\\\\,，、。!！~～:：;；|·•&*';
const edges = new RegExp(`^[${mark}+。]+|(?<![A-Za-z+])\\+[${mark}]*$|[${mark}.]+$`, 'g');
const maxTitle = 200;

// Letters and digits to normal width; Chinese punctuation stays as the market wrote it.
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => ('（），：；！？'.includes(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));

function isNoise(part: string): boolean {
  const text = part.trim().replace(placeLabel, '');
  if (text === '' || isRegionName(text) || onlyBenefits.test(text) || jobNumber.test(text) || headsAtEnd.test(text)) return true;
  if (/^(?:急|热|新|荐|顶|精|推荐|诚|薪资面议|面议)$/.test(text) || text.replace(pay, '').replace(edges, '') === '') return true;
  const rest = text.replace(urgency, '');
  return rest !== text && !isJobAfterAll.test(text) && isNoise(rest);
}

const isNoiseAll = (text: string): boolean => text.split(/[/、,，+|\s·\-—&]+/).every(isNoise);

// (南京 双休) goes, (机械方向) stays.
const withoutBrackets = (text: string): string =>
  text.replace(/[(（【[「《〔<]([^()（）【】[\]「」《》〔〕<>]{0,40})[)）】\]」》〕>]/g, (whole, inner: string) =>
    isNoiseAll(inner) ? ' ' : whole,
  );

function withoutUrgency(text: string): string {
  let title = text;
  for (let turn = 0; turn < 4 && !isJobAfterAll.test(title); turn++) {
    const rest = title.replace(urgency, '').replace(edges, '');
    if (rest === title || rest === '') break;
    title = rest;
  }
  return title;
}

// A part that goes takes the mark before it along.
function withoutNoisyParts(text: string): string {
  const [first = '', ...others] = text.split(/([\s\-—_|·,，、/+]+)/);
  let title = isNoiseAll(first) ? '' : first;
  for (let at = 0; at + 1 < others.length; at += 2) {
    const part = others[at + 1]!;
    if (part === '') title += others[at]!;
    else if (!isNoiseAll(part)) title += title === '' ? part : others[at]! + part;
  }
  return title;
}

const steps: readonly ((text: string) => string)[] = [
  withoutBrackets,
  withoutUrgency,
  (text) => text.replace(pay, ' '),
  withoutNoisyParts,
  (text) => text.replace(trailingBenefits, ''),
  (text) => text.replace(headsAtEnd, ''),
  (text) => text.replace(/(?:急聘|急招|诚聘|招聘)$/, ''),
  withoutUrgency,
];

/** The job alone: no pay, place, urgency or benefits. Never empty: a title that is nothing but those stays as it was sent. */
export function cleanTitle(raw: string): string {
  const plain = narrow(raw).slice(0, maxTitle).replace(/\s+/g, ' ').trim();
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(edges, '');
  // A step that would leave nothing is not taken.
  return steps.reduce((text, step) => tidy(step(text)) || text, tidy(plain.replace(emoji, ' '))) || plain || raw.trim();
}
