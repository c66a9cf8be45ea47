import { expect, it } from 'vitest';
import { isIdNumber, redactCheckedIdNumbers, redactIdNumbers } from './id-numbers.ts';

// The check digit of 320508 19900101 123 is 2; all of these are mistyped.
const mistyped = '320508199001011234';

it.each([
  `身份证号${mistyped}`,
  '身份证：320508 19900101 1234',
  mistyped,
  '320508 19900101 1234',
  '320508-19900101-123X',
  '3205 0819 9001 0112 34',
  '３２０５０８１９９００１０１１２３４',
  `王某 ${mistyped} 13912345678`,
  `${mistyped}2026年入职`,
])('takes out an ID number with a wrong check digit: %s', (text) => {
  const { text: left, found } = redactIdNumbers(text);
  expect(found).toBe(1);
  expect(left.normalize('NFKC').replace(/\D/g, '')).not.toMatch(/19900101/);
});

it.each([
  '身份证号：320508199013011234',
  '身份证号码：3205081990130112',
  '身份证号为320-508-199-013-011-234',
  '身份证（复印件）：99050819901301123X',
  '公民身份号码 ３２０５０８１９９０１３０１１２３４',
  '身份证件号码:320508 1990 1301 1234',
  '身 份 证 号 320508199013011',
  'sfz:320508199013011234',
  'ID card no. 320508199013011234',
])('takes out whatever is as long as one behind the word: %s', (text) =>
  expect(redactIdNumbers(text)).toMatchObject({ found: 1, text: expect.stringMatching(/【身份证号已删除】$/) }),
);

it.each([
  // Region, day and serial: how markets number their postings.
  '320508202601011234',
  '订单320508202611210017',
  // Nobody who works was born then, on no such day, or in no such province.
  '320508192901011234',
  '320508199002301234',
  '990508199001011234',
  // Of a government body: the digits of the code happen to read as a day.
  '123205198201010183',
  '113201198201011060',
  '带身份证，2026-11-2 13912345678',
  '请携带身份证、13912345678 2026',
  '身份证原件，0512-66001234 13912345678',
  '身份证、学历证书各一份，电话 0512-66001234',
  '99932050819900101123499',
  'https://img.example.com/1/320508/199001/011234_300.jpg',
])('leaves what is none: %s', (text) => expect(redactIdNumbers(text)).toEqual({ text, found: 0 }));

it('counts only a valid check digit in a posting’s own id', () => {
  expect(isIdNumber(mistyped)).toBe(false);
  expect(redactCheckedIdNumbers(mistyped)).toEqual({ text: mistyped, found: 0 });
  expect(isIdNumber('320508199001011232')).toBe(true);
  expect(isIdNumber('320508-19900101-1232')).toBe(true);
});

it('takes no longer for texts that are made to be slow', () => {
  const start = performance.now();
  for (const text of ['身份证'.repeat(30_000), `${mistyped}`.repeat(5000), '身份证：1 '.repeat(20_000), `://${'1 '.repeat(50_000)}`])
    redactIdNumbers(`${text} ${mistyped}`);
  expect(performance.now() - start).toBeLessThan(1500);
});
