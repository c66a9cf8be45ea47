import { expect, it } from 'vitest';
import { descriptionOf } from './description.ts';

const of = (description: string): string => descriptionOf({ sourceId: 'A1', title: '车工', description });

it.each([
  ['职位信息：\n岗位职责：\n1、开车床', '岗位职责：\n1、开车床'],
  ['职位描述 职位描述：负责车床', '负责车床'],
  ['【职位描述】\n任职要求\n会看图纸', '任职要求\n会看图纸'],
  ['职位描述：负责车床', '职位描述：负责车床'],
  ['职位描述的撰写和发布', '职位描述的撰写和发布'],
  ['负责车床 微信分享', '负责车床'],
  ['负责微信分享活动', '负责微信分享活动'],
])('takes the page off %j', (sent, said) => {
  expect(of(sent)).toBe(said);
});

it('does not repeat a part that the whole holds', () => {
  const raw = { sourceId: 'A1', title: '车工', description: '岗位职责：\n开车床', duties: '开车床', requirements: '会看图纸' };
  expect(descriptionOf(raw)).toBe('岗位职责：\n开车床\n任职要求：\n会看图纸');
});
