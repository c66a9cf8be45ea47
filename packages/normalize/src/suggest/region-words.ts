import { allRegions } from '@ganghui/spec/codes';

const endings = /(?:特别行政区|自治区|自治州|自治县|地区|省|市|盟|区|县|旗)$/;
const peoples =
  /(?:壮族|回族|维吾尔|土家族|苗族|侗族|藏族|羌族|彝族|哈尼族|傣族|景颇族|傈僳族|白族|蒙古族?|朝鲜族|哈萨克|柯尔克孜|布依族|满族|瑶族|黎族)+$/;
const parts = /[\s,，、·•.\-—_/|;；>]+/;

let known: { names: Map<string, number>; firsts: Set<string> } | undefined;

function load(): { names: Map<string, number>; firsts: Set<string> } {
  if (known) return known;
  const [names, firsts] = [new Map<string, number>(), new Set<string>()];
  for (const { name, level } of allRegions()) {
    const short = name.replace(endings, '').replace(peoples, '');
    for (const form of [name, ...(short.length >= 2 ? [short] : [])]) {
      if (!names.has(form)) names.set(form, level);
      if (level < 3 || form === name) firsts.add(form.slice(0, 2));
    }
  }
  known = { names, firsts };
  return known;
}

const longestName = 12;

/** The longest region name a text begins with, and the level of it (1 province, 2 city, 3 county). */
function leading(text: string): { length: number; level: number } | undefined {
  const { names } = load();
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const level = names.get(text.slice(0, length));
    if (level !== undefined) return { length, level };
  }
  return undefined;
}

export type RegionLike = { level: 1 | 2 | 3 | 0; whole: boolean };

/** What a cell says of places: the deepest level named from its beginning on, and whether it says nothing else. Level 0: none. */
export function regionIn(cell: string): RegionLike {
  let rest = cell.trim();
  if (rest.length < 2 || rest.length > 80 || !load().firsts.has(rest.slice(0, 2))) return { level: 0, whole: false };
  let level: RegionLike['level'] = 0;
  for (let turn = 0; turn < 6 && rest !== ''; turn++) {
    const found = leading(rest);
    if (!found) break;
    level = found.level === 1 || found.level === 2 ? (Math.max(level, found.level) as 1 | 2) : 3;
    rest = rest
      .slice(found.length)
      .replace(/^(?:省|市|区|县)/, '')
      .replace(/^[\s,，、·•.\-—_/|;；>]+/, '');
  }
  // A quarter or a town may follow: 北京·海淀·学院路.
  const whole =
    level > 0 &&
    (rest === '' ||
      (rest.length <= 8 && parts.test(cell)) ||
      (rest.length <= 6 && /(?:街道|镇|乡|新区|开发区|办事处|园区|高新区)$/.test(rest)));
  return { level, whole };
}
