import type { Profile } from '@ganghui/spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContacts } from './mask-contacts.ts';
import { partContacts } from './part-contacts.ts';

const profile = (fields: Profile['fields']): Profile => ({
  profile: 'p',
  market: '320100-01',
  format: 'json',
  header: true,
  fields: { sourceId: '编号', title: '岗位', ...fields },
});

describe('setting contacts apart from what was sent', () => {
  it('takes the cells that our own names or the profile call contacts, whole', () => {
    expect(partContacts({ sourceId: 'A', contactName: '周女士', contactPhone: '025-80000123', contactEmail: null })).toEqual({
      cells: { sourceId: 'A', contactName: '', contactPhone: '', contactEmail: null },
      contacts: { contactName: '周女士', contactPhone: '025-80000123' },
    });
    const given = profile({
      contactName: ' 经办 ',
      contactPhone: ['区号', '号码'],
      contactEmail: { column: '备注', pattern: '(\\S+@\\S+)' },
    });
    expect(partContacts({ 编号: 'A', '经　办': '周', 区号: '025', 号码: 80000123, 备注: '无' }, given)).toEqual({
      cells: { 编号: 'A', '经　办': '', 区号: '', 号码: '', 备注: '' },
      contacts: { '经　办': '周', 区号: '025', 号码: 80000123, 备注: '无' },
    });
  });

  it('takes a column that says what it is, though nobody mapped it', () =>
    expect(partContacts({ 企业联系人: '周敏', 岗位: '车工' })).toEqual({
      cells: { 企业联系人: '', 岗位: '车工' },
      contacts: { 企业联系人: '周敏' },
    }));

  it('covers inside nested cells what a pointer leads to, and keeps the whole cell with the contacts', () => {
    const cell = { who: { 'na/me': '周女士', dept: '人事部' }, list: [{ tel: '13812345678' }] };
    const given = profile({ contactName: '/hr/who/na~1me' });
    expect(partContacts({ 编号: 'A', hr: cell }, given)).toEqual({
      cells: { 编号: 'A', hr: { who: { 'na/me': '', dept: '人事部' }, list: [{ tel: '138****5678' }] } },
      contacts: { hr: cell },
    });
  });

  it('leaves what is no contact as it was sent, of whatever type', () => {
    const cells = {
      编号: 'A',
      人数: 5,
      薪资: '8000-12000元/月',
      双休: true,
      福利: ['五险一金'],
      空: null,
      地址: '将军大道 1 号',
      总机: '025-80000123',
    };
    expect(partContacts(cells)).toEqual({ cells, contacts: {} });
  });

  it.each<[unknown, unknown]>([
    ['有意者请联系周女士 025-80000123', '有意者请*女士 025-****'],
    ['联系人：王芳 138 1234 5678', '联系人：** 138****5678'],
    ['投递 hr.zhou@example.com。', '投递 ***@example.com。'],
    [13812345678, '138****5678'],
    ['（0514）8000-0123 转人事张经理', '（051**** 转*经理'],
  ])('covers a contact in running text: %s', (sent, left) => {
    const { cells, contacts } = partContacts({ 说明: sent });
    expect(contacts).toEqual({ 说明: sent });
    expect(cells).toEqual({ 说明: left });
  });

  it('never keeps an ID number, neither with the contacts nor in the name of a column', () => {
    const parted = partContacts({
      说明: '身份证 11010519491231002X 王芳 13812345678',
      '11010519491231002X': '1',
      contactName: '王芳11010519491231002X',
    });
    expect(JSON.stringify(parted)).not.toContain('11010519491231002X');
    expect(parted.contacts).toMatchObject({ 说明: expect.stringContaining('13812345678'), contactName: expect.stringContaining('王芳') });
  });

  it.each<[string, unknown, unknown]>([
    ['说明', '身份证：320508 19900101 1234', '身份证：【身份证号已删除】'],
    ['备注', 320508199001011, 320508199001011],
    ['备注', '320508199001011234', '【身份证号已删除】'],
    ['身份证号', '320508199013011234', '【身份证号已删除】'],
    ['联系人身份证', 320508199013011, ''],
    ['idCard', '3205081990130112', '【身份证号已删除】'],
    ['是否要身份证', '是', '是'],
    ['编号', '320508199001011234', '320508199001011234'],
    ['编号', '320508199001011232', '【身份证号已删除】'],
  ])('under %s leaves of %j only %j', (column, sent, left) =>
    expect(partContacts({ [column]: sent }, profile({})).cells[column]).toBe(left),
  );

  it('leaves a posting’s own id inside a nested cell', () =>
    expect(
      partContacts({ base: { no: '320508199001011234', who: '320508199001011234' } }, profile({ sourceId: '/base/no' })).cells,
    ).toEqual({ base: { no: '320508199001011234', who: '【身份证号已删除】' } }));

  it('covers the contacts of a first record that was taken for the header', () =>
    expect(JSON.stringify(partContacts({ '13812345678': 'x', 'zhou@example.com': 'y' }))).not.toMatch(/13812345678|zhou/));

  it('loses no cell, whatever the columns are called', () => {
    const cells: Record<string, unknown> = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c","":"d"}');
    expect(JSON.stringify(partContacts(cells).cells)).toBe('{"__proto__":"a","constructor":"b","toString":"c","":"d"}');
  });

  it('never throws, keeps every column, and lets no mobile through', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 4 }), fc.anything()), fc.string(), (cells, text) => {
        const { cells: left } = partContacts({ ...cells, 说明: `${text} 13912345678 ${text}` });
        expect(Object.keys(left).length).toBe(Object.keys({ ...cells, 说明: 1 }).length);
        expect(JSON.stringify(left.说明)).not.toContain('13912345678');
      }),
    ));

  it('takes no longer for texts that are made to be slow', () => {
    const start = performance.now();
    for (const text of [
      'a'.repeat(100_000),
      `${'a.'.repeat(50_000)}@`,
      '@'.repeat(100_000),
      '0'.repeat(100_000),
      '02'.repeat(50_000),
      '张'.repeat(100_000),
    ])
      maskContacts(`${text} zhou@example.com 13812345678`);
    partContacts(JSON.parse(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
