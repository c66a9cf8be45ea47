import { entriesOf } from './code-table.ts';

/** GB/T 2261.1-2003, sex of a person: for statistics of seekers, never a demand of a posting. */
export const genders = entriesOf(`
0 未知性别
1 男
2 女
9 未说明
`);
