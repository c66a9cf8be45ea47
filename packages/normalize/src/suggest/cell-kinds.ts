import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { isIdNumber } from '../privacy.ts';
import { type Kind, shortPatterns } from './kind-patterns.ts';
import { regionIn } from './region-words.ts';

export type { Kind } from './kind-patterns.ts';

const shortest = 60;
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'.split(
    '',
  ),
);

function numberKinds(cell: string, found: Set<Kind>): void {
  const value = Number(cell.replace(/,(?=\d{3})/g, ''));
  if (!Number.isFinite(value)) return;
  if (value >= 800 && value <= 500_000) found.add('money');
  const decimals = /\.\d{3,}$/.test(cell);
  if (decimals && value > 73 && value < 136) found.add('longitude');
  if (decimals && value > 3 && value < 54) found.add('latitude');
  if (/^\d{6}$/.test(cell) && value >= 110_000 && value < 660_000 && regionCodeLike(cell)) found.add('regionCode');
}
const regionCodeLike = (cell: string): boolean => /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/.test(cell);

function placeKinds(cell: string, found: Set<Kind>): void {
  const { level, whole } = regionIn(cell);
  if (level > 0 && whole) found.add('region').add(`region${level}` as Kind);
  if (
    cell.length >= 6 &&
    /\d{1,5}\s*(?:号|弄|室|楼|层|栋|幢|座)|(?:路|街|大道|大厦|广场|园区|产业园|工业园|科技园|写字楼|工业区|村|镇|中心|小区)/.test(cell) &&
    (level > 0 || /[路街道巷村镇园]/.test(cell))
  )
    found.add('address');
}

/** Everything one cell may be. `cell` is trimmed and holds something. */
export function kindsOf(cell: string): Set<Kind> {
  const found = new Set<Kind>();
  if (/^https?:\/\/|^www\./i.test(cell) || /^\/\/[\w.-]+\/\S*$/.test(cell)) return found.add('url');
  if (cell.length > shortest) {
    found.add('text');
    if (cell.length > 100 || /[。；;\n]|\d[、.)]/.test(cell)) found.add('longText');
    if (/职责|任职|要求|负责|岗位|工作内容/.test(cell.slice(0, 400))) found.add('duties');
    if ((cell.slice(0, 300).match(/五险|双休|奖金|补贴|体检|年假|旅游|福利|公积金/g)?.length ?? 0) > 2 && !found.has('duties'))
      found.add('benefits');
    return found;
  }
  for (const [kind, pattern] of shortPatterns) if (pattern.test(cell)) found.add(kind);
  if (/资本|注册|资金|人民币|美元/.test(cell)) found.delete('pay');
  if (found.has('size') || found.has('date')) found.delete('pay');
  if (found.has('email')) found.delete('company');
  if (found.has('number')) numberKinds(cell, found);
  else placeKinds(cell, found);
  if (cell.length >= 15 && cell.length <= 25 && isUscc(tidyUscc(cell))) found.add('uscc');
  if (isIdNumber(cell) && !found.has('uscc')) found.add('idNumber');
  if (
    /^[\u4e00-\u9fff]{2,4}$/.test(cell) &&
    (surnames.has(cell[0]!) || /(?:先生|女士|小姐|经理|老师|主任)$/.test(cell)) &&
    !found.has('region')
  )
    found.add('person');
  if (cell.length > 20) found.add('text');
  if (/负责|从事|协助|熟悉|具有|能够|做好/.test(cell) && cell.length > 5) found.add('duties');
  return found;
}
