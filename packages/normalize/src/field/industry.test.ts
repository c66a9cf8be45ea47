import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIndustry } from './industry.ts';

it.each([
  ['C34', 'C34', '通用设备制造业'],
  ['C3400', 'C34', '通用设备制造业'],
  ['c', 'C', '制造业'],
  ['制造业', 'C', '制造业'],
  ['通用设备制造', 'C34', '通用设备制造业'],
  ['C34通用设备制造业', 'C34', '通用设备制造业'],
  ['I65 软件和信息技术服务业', 'I65', '软件和信息技术服务业'],
  ['C-制造业', 'C', '制造业'],
  ['0111', 'A0111', '稻谷种植'],
  ['餐饮行业', 'H62', '餐饮业'],
  ['农/林/牧/渔', 'A', '农、林、牧、渔业'],
  ['所属行业：计算机软件', 'I65', '软件和信息技术服务业'],
])('finds %s', (text, code, name) => {
  expect(parseIndustry(text)).toMatchObject({ code, name });
});

it.each([
  ['互联网/电子商务', 'I64'],
  ['机械/设备/重工', 'C'],
  ['机械 / 设备 / 重工', 'C'],
  ['专业服务（咨询、人力资源、财会）', 'L72'],
  ['快速消费品(食品、饮料、化妆品)', 'C'],
  ['教育/培训/院校', 'P83'],
  ['电子技术/半导体/集成电路', 'C39'],
  ['移动互联网,电商', 'I64'],
  ['互联网/电子商务,计算机软件', 'I'],
  ['领域/融资：电子商务，C轮', 'I64'],
])('takes the job sites’ %s for %s', (text, code) => {
  expect(parseIndustry(text)).toMatchObject({ code, method: 'industry-alias' });
});

it.each(['移动互联网,金融', '新能源', '其他', '多元化业务集团公司', '10人', '互联网,没听说过', '160400', '0', 'Z99', '__proto__'])(
  'keeps “%s” without a code',
  (text) => {
    expect(parseIndustry(text)).toEqual({ code: null, name: text, method: 'not-known', confidence: 0 });
  },
);

it('reads its own names back, and never fails', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-T0-9 /,制造业软件服务金融]{0,20}$/)), (text) => {
      const { code, name } = parseIndustry(text);
      if (code !== null) expect(parseIndustry(`${code}${name}`).code).toBe(code);
    }),
    { numRuns: 300 },
  );
  expect(parseIndustry('、'.repeat(10_000)).code).toBeNull();
});
