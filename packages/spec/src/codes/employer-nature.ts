import { employerNatureLines } from './data/employer-natures.ts';

/**
 * The nature of an employer: our word and the nearest code of GB/T 12402-2000 (经济类型; null where it has none). The values of indicator
 * AAB019 were not to be had: inferred.
 */
export type EmployerNature = { name: string; economicType: string | null; also: string };

// The codes of GB/T 12402 that tell one of the words above.
const codes: Readonly<Record<string, string>> = {
  '100': '其他企业',
  '110': '国有企业',
  '120': '集体企业',
  '130': '股份合作企业',
  '140': '联营企业',
  '141': '国有企业',
  '142': '集体企业',
  '143': '联营企业',
  '149': '联营企业',
  '150': '有限责任公司',
  '151': '国有企业',
  '159': '有限责任公司',
  '160': '股份制企业',
  '170': '民营企业',
  '171': '民营企业',
  '172': '民营企业',
  '173': '民营企业',
  '174': '民营企业',
  '175': '个体工商户',
  '179': '民营企业',
  '190': '其他企业',
  '200': '港澳台企业',
  '210': '港澳台企业',
  '220': '港澳台企业',
  '230': '港澳台企业',
  '240': '港澳台企业',
  '290': '港澳台企业',
  '300': '外资企业',
  '310': '中外合资企业',
  '320': '中外合资企业',
  '330': '外资企业',
  '340': '外资企业',
  '390': '外资企业',
  '900': '其他',
};

const readNatures = (): EmployerNature[] =>
  employerNatureLines()
    .split('\n')
    .flatMap((line) => {
      const [name = '', code = '', ...also] = line.split('|');
      return name === '' ? [] : [{ name, economicType: code === '-' ? null : code, also: also.join('|') }];
    });

/** Every nature, in the order of GB/T 12402, then what it has not; `also` the writings we know, between bars. */
export const employerNatures: readonly EmployerNature[] = /* @__PURE__ */ readNatures();

let table: Map<string, EmployerNature> | undefined;

// 台港澳资 is 港澳台资.
const fold = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace('台港澳', '港澳台')
    .toUpperCase();

function load(): Map<string, EmployerNature> {
  if (table) return table;
  table = new Map();
  for (const nature of readNatures())
    for (const word of [nature.name, ...nature.also.split('|')]) if (!table.has(fold(word))) table.set(fold(word), nature);
  for (const [code, name] of Object.entries(codes)) {
    const nature = table.get(name);
    if (nature) table.set(code, nature);
  }
  return table;
}

/** The nature a word or a code of GB/T 12402 means; undefined when unknown. */
export const employerNature = (text: string): EmployerNature | undefined => {
  if (text.length > 60) return undefined;
  const byWord = load();
  const key = fold(text.normalize('NFKC').replace(/^\s*(?:公司|单位|企业|机构|经济)?(?:类型|性质)\s*[:：]/, ''));
  const named = byWord.get(key);
  if (named || key.length < 4) return named;
  // 110国有全资: a code with its name.
  const coded = /^(\d{3})(\p{L}+)$/u.exec(key);
  return coded ? (byWord.get(coded[2]!) ?? byWord.get(coded[1]!)) : byWord.get(key.replace(/(?:企业|单位|公司|机构|性质)$/, ''));
};
