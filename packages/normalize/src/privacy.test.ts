import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isIdNumber, maskMobiles, redactIdNumbers, withoutPersonalNumbers } from './privacy.ts';

// The standard's own example.
const idNumber = '11010519491231002X';

it('takes out ID numbers, also in wide digits and with blanks', () => {
  expect(redactIdNumbers(`请带身份证${idNumber}面试`)).toEqual({ text: '请带身份证【身份证号已删除】面试', found: 1 });
  expect(redactIdNumbers('１１０１０５１９４９１２３１００２Ｘ').found).toBe(1);
  expect(redactIdNumbers('110105 19491231 002x').found).toBe(1);
});

it('leaves numbers that only look alike', () => {
  for (const text of ['110105202612310021', '91350100M000100Y43', '订单202609010001'])
    expect(redactIdNumbers(text)).toEqual({ text, found: 0 });
  expect(isIdNumber('110105194913310020')).toBe(false);
});

it('masks mobiles and leaves other digits', () => {
  expect(maskMobiles('电话138 0000 1234或13800001235')).toEqual({ text: '电话138****1234或138****1235', found: 2 });
  expect(maskMobiles('9132138000012345').found).toBe(0);
  expect(maskMobiles('120.13800001234').found).toBe(0);
  expect(maskMobiles('1.13800001234 2.+8613800001235 3.013800001236').text).toBe('1.138****1234 2.+138****1235 3.138****1236');
});

it('touches no plain coordinate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 136 }), fc.stringMatching(/^(?:1[3-9])?\d{0,15}$/), (whole, fraction) => {
      const coordinate = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
      expect(maskMobiles(coordinate)).toEqual({ text: coordinate, found: 0 });
    }),
  );
});

it.each(['138.1234.5678', '138—1234—5678', '138·1234·5678', '+8613812345678', '１３８－１２３４－５６７８'])(
  'masks a mobile written as %s',
  (text) => {
    expect(maskMobiles(`有意者请电 ${text} 张经理`)).toMatchObject({ found: 1, text: expect.not.stringMatching(/1234/) });
  },
);

it.each(['11010519491231002X', '110105.19491231.002X', '110105—19491231—002X', '110105/19491231/002X'])(
  'removes an ID number written as %s',
  (text) => {
    expect(redactIdNumbers(`身份证 ${text}`)).toEqual({ text: '身份证 【身份证号已删除】', found: 1 });
  },
);

it('takes out the fifteen digits of old ID numbers behind their word only', () => {
  expect(redactIdNumbers('身份证号：320106851231001').text).toBe('身份证号：【身份证号已删除】');
  expect(redactIdNumbers('证件号码 320106 851231 001').found).toBe(1);
  for (const text of ['订单320106851231001', '证件号320106851331001', '证件号990106851231001', '注册号320106851231001'])
    expect(redactIdNumbers(text)).toEqual({ text, found: 0 });
});

it('finds an ID number inside a longer id', () => {
  expect(isIdNumber(`NJ-${idNumber}-01`)).toBe(true);
  expect(isIdNumber(`岗位${idNumber}`)).toBe(true);
  expect(isIdNumber('NJ-2026-0007-20261121093000')).toBe(false);
});

it('leaves a posting’s own id and a credit code that read like a mistyped ID number, and no other field', () => {
  const [id, code] = ['320508199001011234', '123205198201010183'];
  const { raw, findings } = withoutPersonalNumbers({ sourceId: id, title: '车工', employerUscc: code, address: id }, false, {});
  expect(raw).toMatchObject({ sourceId: id, employerUscc: code, address: '【身份证号已删除】' });
  expect(findings).toMatchObject([{ rule: 'P-01', field: '/address' }]);
});

const blankPosting = { sourceId: 'A-1', title: '车工' };
const safely = (more: object) => withoutPersonalNumbers({ ...blankPosting, ...more }, false, {});

it.each(['320102\n19900307\n451X', '320102  19900307  451X', '320102 - 19900307 - 451X', '3 2 0 1 0 2 1 9 9 0 0 3 0 7 4 5 1 X'])(
  'an ID number parted as “%s” does not survive in any field',
  (number) => {
    for (const field of ['address', 'major', 'employerIntro', 'contactName', 'place', 'description']) {
      const { raw, findings } = safely({ [field]: `南京市江宁区\n${number}` });
      expect(Reflect.get(raw, field)).not.toMatch(/1990\s*\W*0307/);
      expect(findings).toMatchObject([{ rule: 'P-01' }]);
    }
  },
);

it.each([
  '139 - 1234 - 5678',
  '139--1234--5678',
  '(139)1234-5678',
  '139、1234、5678',
  '139_1234_5678',
  '1 3 9 1 2 3 4 5 6 7 8',
  '139\n1234\n5678',
])('a mobile parted as “%s” is covered without consent', (number) =>
  expect(safely({ description: `联系 ${number}` }).raw.description).toContain('139****5678'),
);

it.each([
  '2026-11-21 09:00 至 2026-12-31',
  '5000-8000 6000-9000',
  '8:00-12:00、13:30-17:30',
  '1、2、3、4、5、6、7、8、9、10、11',
  '0514-83900011',
])('leaves “%s” alone', (text) => expect(safely({ description: text }).raw.description).toBe(text));

it.each([
  '32010619900307104X13912345678',
  '32010619900307104X2026年入职',
  '1 32010619900307104X',
  '320106199003071234 13912345678',
  '320106\u300019900307\u30001234',
  '320106,19900307,1234',
  '3201061990<br>03071234',
  '<p>3201061990</p><p>03071234</p>',
  '32010619900307104×',
  '320106_19900307*1234',
])('takes the ID number out of “%s”', (text) => {
  const { raw, findings } = safely({ description: `联系 ${text}` });
  expect(raw.description?.replace(/<[^>]*>|\D/g, '')).not.toContain('19900307');
  expect(findings.map(({ rule }) => rule)).toContain('P-01');
});

it.each([
  '身份证号：320106900307123 13912345678',
  '身份证号：320106\u3000900307\u3000123',
  '身 份 证：320106900307123',
  '身份证号：320106\n900307123',
])('takes the fifteen digits of old out of “%s”', (text) =>
  expect(safely({ description: text }).raw.description?.replace(/\D/g, '')).not.toContain('900307123'),
);

it.each([
  '138\u30001234\u30005678',
  '138‑1234‑5678',
  '138−1234−5678',
  '13812 345678',
  '138-123-45678',
  '(138)12345678',
  '138*1234*5678',
  '138<br>1234<br>5678',
])('covers the mobile “%s”', (text) => expect(safely({ address: `某路1号 ${text}` }).raw.address).toContain('138****5678'));

it.each(['1500-2000 300', '15000-200000元/年', '底薪1800-2500 500全勤', '118.13812345678', '订单20261121123456789'])(
  'leaves the amount “%s” alone',
  (text) => expect(safely({ description: text }).raw.description).toBe(text),
);
