import { expect, it } from 'vitest';
import { codeOccupation } from './code-occupation.ts';
import { headLeaning } from './head-leaning.ts';
import { occupationIndex } from './occupation-index.ts';

const may = (title: string, code: string) => headLeaning(occupationIndex(), title)?.[occupationIndex().byCode.get(code)!];

it.each([
  ['隔膜涂覆操作员', '2-02-11-01', 0],
  ['隔膜涂覆操作员', '6-24-04-00', 1],
  ['电池工程师', '6-24-04-00', 0],
  ['电池维修工程师', '6-31-01-03', 1],
  ['电商美工', '6-18-01-01', 0],
])('%s as %s: %d', (title, code, allowed) => expect(may(title, code)).toBe(allowed));

it('says nothing of other heads', () => expect(headLeaning(occupationIndex(), '数据标注')).toBeUndefined());

it.each([
  ['锂电池注液操作员', '6'],
  ['水泥罐车司机', '4|6-30'],
  ['精细化工操作工', '6'],
])('%s begins with %s', (title, start) => expect(codeOccupation({ title }).candidates[0]?.code).toMatch(new RegExp(`^(?:${start})`)));
