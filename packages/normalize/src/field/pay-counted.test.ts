import { expect, it } from 'vitest';
import { parsePay } from './pay.ts';

it.each([
  ['4800➕绩效', 4800, null, 'month'],
  ['4800＋绩效', 4800, null, 'month'],
  ['28-32元/㎡', 28, 32, 'piece'],
  ['35元/m²', 35, 35, 'piece'],
  ['30元/m³', 30, 30, 'piece'],
  ['3.5元/桶', 3.5, 3.5, 'piece'],
  ['35元/平', 35, 35, 'piece'],
  ['50元/亩', 50, 50, 'piece'],
  ['10元/株', 10, 10, 'piece'],
  ['200元/车', 200, 200, 'piece'],
  ['跑一趟200', 200, 200, 'piece'],
  ['一件3元', 3, 3, 'piece'],
  ['180/晚', 180, 180, 'day'],
  ['一百八一晚', 180, 180, 'day'],
  ['一夜200', 200, 200, 'day'],
  ['1天180', 180, 180, 'day'],
  ['260/24小时', 260, 260, 'day'],
  ['260元/12小时', 260, 260, 'day'],
  ['月入过两万', 20_000, null, 'month'],
  ['5000/人/月', 5000, 5000, 'month'],
  ['5000元/月，住宿4人/间', 5000, 5000, 'month'],
  ['5000-6000 夫妻优先', 5000, 6000, 'month'],
])('reads %s', (text, min, max, period) => {
  expect(parsePay(text)?.pay).toMatchObject({ min, max, period });
});

it.each(['9000/两人', '9000/2人', '9000元/两口子', '夫妻9000', '夫妻俩9000-10000', '男150女130/天', '200元/夜班', '月入过万'])(
  'does not guess at %s',
  (text) => {
    expect(parsePay(text)).toBeUndefined();
  },
);

it.each([
  ['20元/小时 月综合6000-7500', 6000],
  ['17.5元/小时，综合5500左右', 5500],
])('says that %s names two periods', (text, min) => {
  expect(parsePay(text)).toMatchObject({ pay: { min, period: 'month' }, inferred: expect.stringContaining('周期') });
});

it('takes extra pay for another period as no second pay', () => {
  expect(parsePay('5000元/月，加班20元/小时')?.inferred).toBeUndefined();
  expect(parsePay('底薪3000+提成，综合8000-12000')?.inferred).toBeUndefined();
});
