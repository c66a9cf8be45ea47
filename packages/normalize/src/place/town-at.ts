import { countyOfTown } from '@ganghui/spec/codes/town';

const kind = /(?:街道办事处|街道办|街道|镇|乡)/;
const longest = 8;

export type Town = { county: string; length: number };

/** 横林镇 in Changzhou lies in 武进区. Only with its last word: 和平 is a name, 和平街道 a place. */
export function townAt(text: string, at: number, city: string): Town | undefined {
  if (!city.startsWith('32')) return undefined;
  const window = text.slice(at, at + longest + 5);
  const ending = kind.exec(window);
  if (!ending || ending.index < 2) return undefined;
  const county = countyOfTown(city, window.slice(0, ending.index));
  return county === undefined ? undefined : { county, length: ending.index + ending[0].length };
}
