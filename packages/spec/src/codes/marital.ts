import { entriesOf } from './code-table.ts';

/** GB/T 2261.2-2003, marital status. Known so that a column of it is recognised and left out: no field of ours asks for it. */
export const maritalStatuses = entriesOf(`
10 未婚
20 已婚
21 初婚
22 再婚
23 复婚
30 丧偶
40 离婚
90 未说明的婚姻状况
`);
