import type { Market } from '@ganghui/spec';
import { cityOf, regionByCode } from '@ganghui/spec/codes';
import { Complaint } from './world.ts';

const pattern = /^\d{6}-\d{2}$/;

/** Stands for a market nobody named: its postings have ids, their places get no help from a home city. */
export const unknownMarket = '000000-00';

/** Offline nobody knows what a market is called: its code is its name. Throws a complaint when it is none. */
export function marketOf(id: string): Market {
  if (!pattern.test(id)) throw new Complaint(`市场编号写法不对：${id}`, '六位行政区划代码加两位序号，例如 320100-01。');
  const region = id.slice(0, 6);
  return { id, name: id, region, city: regionByCode(cityOf(region))?.name ?? region };
}
