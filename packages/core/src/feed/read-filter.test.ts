import { expect, it } from 'vitest';
import { unknownCode } from './read-filter.ts';

it.each([[{ city: ['320000', '320100', '320115'], occupation: ['6', '6-18', '6-18-01', '6-18-01-01'] }], [{ city: [], occupation: [] }]])(
  '%j names what there is',
  (filter) => expect(unknownCode(filter)).toBeUndefined(),
);

it.each([
  [{ city: ['320100', '999999'], occupation: [] }, 'city', '999999', '320100'],
  [{ city: ['320199'], occupation: [] }, 'city', '320199', '320115'],
  // 襄樊市 is 襄阳市 today, and keeps its code; 南京 had 白下区 until 2013.
  [{ city: ['320103'], occupation: [] }, 'city', '320103', '320104'],
  [{ city: [], occupation: ['6', '9-99'] }, 'occupation', '9-99', '6-18'],
  [{ city: [], occupation: ['6-18-01-99'] }, 'occupation', '6-18-01-99', '6-18-01'],
])('%j has an unknown %s', (filter, member, code, told) =>
  expect(unknownCode(filter)).toEqual({ member, code, fix: expect.stringContaining(told) }),
);
