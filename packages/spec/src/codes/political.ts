import { entriesOf } from './code-table.ts';

/** GB/T 4762, political affiliation. Known so that a column of it is recognised and left out: no field of ours asks for it. */
export const politicalAffiliations = entriesOf(`
01 中国共产党党员
02 中国共产党预备党员
03 中国共产主义青年团团员
04 中国国民党革命委员会会员
05 中国民主同盟盟员
06 中国民主建国会会员
07 中国民主促进会会员
08 中国农工民主党党员
09 中国致公党党员
10 九三学社社员
11 台湾民主自治同盟盟员
12 无党派民主人士
13 群众
`);
