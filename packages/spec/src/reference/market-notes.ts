import { asRead, chosen, ours, type Remarks } from './remarks.ts';

/** The fields of a market. */
export const marketNotes: Remarks = {
  '/id': {
    ...chosen,
    source: 'S10 S11',
    title: '市场编号',
    code: 'AAE017',
    description: 'Six-digit region code, dash, serial; from the code of the agency.',
    zh: '区划代码-序号；对应经办机构代码。',
    mandatory: ['X'],
  },
  '/name': {
    ...chosen,
    source: 'S11',
    description: 'Full name of the market or agency.',
    zh: '市场或经办机构全称。',
    mandatory: ['X', 'S10'],
  },
  '/region': {
    ...asRead,
    source: 'S11',
    description: 'Region the market answers for.',
    zh: '市场所辖区划。',
    codeTable: 'region',
    mandatory: ['X'],
  },
  '/city': { ...chosen, source: 'G1', description: 'Name of the city.', zh: '设区市名称。', mandatory: ['X'] },
  '/phone': { ...asRead, source: 'S10', description: 'Telephone of the market.' },
  '/address': { ...asRead, source: 'S10', description: 'Address of the market.', mandatory: ['S10'] },
  '/limits': {
    ...ours,
    examples: [{ closePercent: 30 }],
    description: 'What the market may do at most, where it differs from the usual.',
    zh: '与通常不同的限额。',
  },
  '/limits/requestsPerMinute': {
    ...ours,
    description: 'Requests it may send in a minute; 6,000 unless set.',
    examples: [6000],
    unit: 'requests a minute',
    zh: '不设时为每分钟 6000 次。',
  },
  '/limits/closePercent': {
    ...ours,
    description: 'A full sync that would close more than this share of the open postings must be confirmed; 20 unless set.',
    examples: [20],
    unit: 'percent',
    zh: '全量报送要关闭的岗位超过在招岗位的这个比例时，须确认；不设时为 20。',
  },
};
