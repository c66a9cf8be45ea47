import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEmployerCode } from './employer-code.ts';
import { parseEmployerName } from './employer-name.ts';
import { parseNature } from './employer-nature.ts';
import { parseSize } from './employer-size.ts';

// Made up, with valid check characters.
const code = '91320115MAWWWWWW1P';
const name = '南京星河样例机械有限公司';

it.each([
  [name, name],
  ['南京星河样例机械(集团)有限公司', '南京星河样例机械（集团）有限公司'],
  [' 南京 星河样例 机械有限公司 ', name],
  [`公司名称：${name}`, name],
  [`${name}${name}`, name],
  [`${name} / ${name}`, `${name}`],
  [`${name} 025-52345678`, name],
  [`${name}（电话：138****5678）`, name],
  [`“${name}”`, name],
  [`${name}江宁分公司`, `${name}江宁分公司`],
  [`（代招）${name}`, `（代招）${name}`],
  ['[委托]某大型企业', '[委托]某大型企业'],
  ['南京星河样例机...', '南京星河样例机...'],
  ['某公司', '某公司'],
  ['个人', '个人'],
  ['南京1912样例餐饮店', '南京1912样例餐饮店'],
  ['Sample Trading (China) Co., Ltd.', 'Sample Trading (China) Co., Ltd.'],
  ['无', null],
  [undefined, null],
])('names %s', (sent, said) => {
  expect(parseEmployerName(sent).name).toBe(said);
});

it('tells a name and a code in one cell apart, whichever cell it is', () => {
  expect(parseEmployerName(`${name} ${code}`)).toMatchObject({ name, uscc: code });
  expect(parseEmployerName(`${name}（统一社会信用代码：${code.toLowerCase()}）`)).toMatchObject({ name, uscc: code });
  expect(parseEmployerName(code)).toMatchObject({ name: null, uscc: code });
  expect(parseEmployerCode(`${code}（${name}）`)).toEqual({ uscc: code, name });
  expect(parseEmployerName(`${name} 信用代码:91320115MAWWWWWW1Q`)).toMatchObject({ name, uscc: '91320115MAWWWWWW1Q' });
  expect(parseEmployerName(`${name} 913201150000000001`)).toMatchObject({ name: `${name} 913201150000000001`, uscc: null });
});

it.each([
  [code, code],
  [code.toLowerCase(), code],
  ['9132 0115 MAWW WWWW 1P', code],
  [`统一社会信用代码：${code}`, code],
  [`'${code}`, code],
  ['91320115MAWWWWWW1Q', '91320115MAWWWWWW1Q'],
  ['9132O115MAWWWWWW1P', '9132O115MAWWWWWW1P'],
  ['320100000012345', '320100000012345'],
  ['12345678-9', '123456789'],
  ['无', null],
  ['统一社会信用代码：无', null],
  ['', null],
])('takes the code %s as %s and repairs none', (sent, uscc) => {
  expect(parseEmployerCode(sent)).toEqual({ uscc, name: null });
});

it.each([
  ['民营', '民营企业'],
  ['民办企业', '民营企业'],
  ['私营企业', '民营企业'],
  ['有限责任公司(民营)', '民营企业'],
  ['公司类型：有限责任公司（自然人投资或控股）', '民营企业'],
  ['国企', '国有企业'],
  ['110 国有全资', '国有企业'],
  ['173', '民营企业'],
  ['外资（欧美）', '外资企业'],
  ['中外合资/合作', '中外合资企业'],
  ['港澳台', '港澳台企业'],
  ['已上市', '上市公司'],
  ['民营·上市公司', '上市公司'],
  ['社会组织/非营利', '社会团体'],
  ['个体', '个体工商户'],
  ['其它', '其他'],
])('has one word for %s: %s', (sent, nature) => {
  expect(parseNature(sent)).toEqual({ nature, known: true });
  expect(parseNature(nature)).toEqual({ nature, known: true });
});

it('keeps a nature it does not know, and one that is two', () => {
  for (const sent of ['国有企业/事业单位', '三菱', '__proto__']) expect(parseNature(sent)).toEqual({ nature: sent, known: false });
  expect(parseNature('未知')).toBeNull();
});

it.each([
  ['少于50人', '50人以下'],
  ['50－150人', '50-150人'],
  ['500 - 999 人', '500-999人'],
  ['100~499', '100-499人'],
  ['1000人以上', '1000人以上'],
  ['10000+', '10000人以上'],
  ['10,000人以上', '10000人以上'],
  ['1万人以上', '10000人以上'],
  ['1-2万人', '10000-20000人'],
  ['20人以下', '20人以下'],
  ['约200人', '200人'],
  ['员工人数：35', '35人'],
  ['2：20-99人', '20-99人'],
])('writes the size %s as %s, the same when read again', (sent, size) => {
  expect(parseSize(sent)).toEqual({ size, known: true });
  expect(parseSize(size)).toEqual({ size, known: true });
});

it('keeps a size it does not know: one figure may be a code', () => {
  for (const sent of ['5', '999-1人', '计算机软件']) expect(parseSize(sent)).toEqual({ size: sent, known: false });
  expect(parseSize('未知')).toBeNull();
});

it('never fails and never loses what was sent', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z()（）\-~人以上下万 公司有限]{0,40}$/));
  fc.assert(
    fc.property(any, (text) => {
      const line = text.trim();
      if (line === '') return;
      for (const read of [parseNature(line)?.nature, parseSize(line)?.size]) expect(read).not.toBe('');
      const named = parseEmployerName(text);
      expect(named.name).not.toBe('');
      expect(parseEmployerCode(text).uscc).not.toBe('');
      if (named.name !== null && named.uscc === null) expect(parseEmployerName(named.name).name).not.toBeUndefined();
    }),
    { numRuns: 300 },
  );
  expect(parseEmployerName(`${'1'.repeat(10_000)}`).method).toBe('as-sent');
});
