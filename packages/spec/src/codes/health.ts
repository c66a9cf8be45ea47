import { entriesOf } from './code-table.ts';

/** GB/T 2261.3-2003, state of health. Known so that a column of it is recognised and left out: no field of ours asks for it. */
export const healthStates = entriesOf(`
1 健康或良好
2 一般或较弱
3 有慢性病
6 残疾
`);
