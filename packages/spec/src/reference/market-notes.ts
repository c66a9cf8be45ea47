import { asRead, chosen, type Remarks } from './remarks.ts';

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
};
