import { Profile } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { profileFaults } from './profile-faults.ts';

const faultsOf = (fields: Profile['fields'], more: Partial<Profile> = {}) =>
  profileFaults(
    Profile.parse({
      profile: 'test',
      market: '320100-01',
      format: 'json',
      fields: { sourceId: '编号', title: '名称', ...fields },
      ...more,
    }),
  );
const headcount = (pattern: string) => faultsOf({ headcount: { column: '人数', pattern } });

it('finds nothing wrong with columns, pointers, lists, constants and a pattern, nor with a column used twice', () =>
  expect(
    faultsOf({
      place: ['/a~1b/0', '区'],
      address: '区',
      headcount: { column: '人数', pattern: '(\\d+)(?:人|名)' },
      sourceName: { value: '' },
    }),
  ).toEqual([]));

it.each([
  ['(', '正则'],
  ['^(a+)+$', '过久'],
  ['(.*)(?:.*).*.*', '过久'],
  ['\\d+', '一个捕获组'],
  ['(\\d+)-(\\d+)', '一个捕获组'],
])('refuses the pattern %s', (pattern, said) =>
  expect(headcount(pattern)).toMatchObject([{ pointer: '/fields/headcount/pattern', detail: expect.stringContaining(said) }]),
);

it('refuses a malformed pointer wherever one may stand', () => {
  const faults = faultsOf({ title: '/~2', place: ['市', '/~'], address: { column: '/a~', pattern: '(.)' } }, { items: '/data~list' });
  expect(faults.map(({ pointer }) => pointer)).toEqual(['/items', '/fields/title', '/fields/place/1', '/fields/address/column']);
});

it('wants a source for the id and the title', () =>
  expect(profileFaults(Profile.parse({ profile: 'test', market: '320100-01', format: 'csv', fields: {} }))).toMatchObject([
    { pointer: '/fields/sourceId' },
    { pointer: '/fields/title' },
  ]));
