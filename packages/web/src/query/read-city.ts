import { ok, type Result, refuse } from '@ganghui/spec';
import { allRegions, cityOf, formerRegions, regionByCode, regionPath } from '@ganghui/spec/codes';

const mostChoices = 5;
const howToWrite = '请写市或区县的名称，例如“南京”“南京市”“江宁区”，或六位区划代码，例如 320100。';

// 南京市 is also 南京; of two characters (沛县) nothing is left to call it by.
const stemOf = (name: string): string => (name.length > 2 ? name.replace(/(?:自治州|自治县|地区|省|市|区|县|盟|旗)$/, '') : name);
const callNames = (name: string): string[] => [name, stemOf(name)];

/** Whether `text` is the last name of `path`, with or without the names above it: 鼓楼区, 南京鼓楼区, 江苏省南京市鼓楼区. */
function isCalled(path: readonly string[], text: string): boolean {
  const [own = '', ...above] = path.toReversed();
  return callNames(own).some((name) => {
    if (!text.endsWith(name)) return false;
    let rest = text.slice(0, -name.length);
    for (const parent of above) {
      const said = callNames(parent).find((each) => rest.endsWith(each));
      if (said) rest = rest.slice(0, -said.length);
    }
    return rest === '';
  });
}

function codesOf(text: string): string[] {
  const codes = new Set<string>();
  for (const { code, name } of allRegions())
    if (callNames(name).some((each) => text.endsWith(each)) && isCalled(regionPath(code), text)) codes.add(code);
  for (const { name, code, city } of formerRegions) if (isCalled([...regionPath(city), name], text)) codes.add(code);
  return [...codes];
}

/** "南京市鼓楼区", "北京市通州区": the place without its province. */
export function placeName(code: string): string {
  const [province = code, ...below] = regionPath(code);
  return below.length > 0 && !province.endsWith('市') ? below.join('') : [province, ...below].join('');
}

/** A region code from a code or a Chinese name; never guesses between several. */
export function readCity(written: string): Result<string, { detail: string; fix: string }> {
  const text = written.normalize('NFKC').replace(/\s/g, '');
  if (regionByCode(text)) return ok(text);
  const codes = codesOf(text);
  const cities = codes.filter((code) => cityOf(code) === code);
  const [only, ...others] = cities.length > 0 ? cities : codes;
  const shown = written.trim().slice(0, 20);
  if (only === undefined) return refuse({ detail: `没有叫“${shown}”的城市或区县。`, fix: howToWrite });
  if (others.length === 0) return ok(only);
  const choices = [only, ...others].slice(0, mostChoices).map((code) => `${placeName(code)}（${code}）`);
  return refuse({ detail: `叫“${shown}”的地方不止一处。`, fix: `请写明是哪一处：${choices.join('、')}。` });
}
