import { expect, it } from 'vitest';
import { targetGroupsOf } from './target-group.ts';

it.each([
  ['应届生,退伍军人', ['高校毕业生', '退役军人']],
  ['2026届毕业生、大学生', ['高校毕业生']],
  ['4050人员', ['就业困难人员']],
  ['建档立卡贫困户', ['脱贫人口']],
  ['残疾人；登记失业人员', ['残疾人', '失业人员']],
  ['会潜水的人', ['会潜水的人']],
  ['不限', []],
  [undefined, []],
])('reads %s', (sent, groups) => {
  expect(targetGroupsOf(sent)).toEqual(groups);
});
