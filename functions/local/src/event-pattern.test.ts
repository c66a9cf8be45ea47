import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './event-pattern.ts';

const matches = (pattern: unknown, event: unknown): boolean => {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.matches(event);
};

const problemOf = (pattern: unknown): string => {
  const compiled = compilePattern(pattern);
  return compiled.ok ? 'none' : compiled.problem;
};

const published = {
  version: '0',
  'detail-type': 'cn.ganghui.posting.published.v1',
  source: 'cn.ganghui.relay',
  resources: ['posting/hzs.2031-0457', 'market/hzs'],
  detail: {
    hop: 1,
    urgent: false,
    closesOn: null,
    senderIp: '10.12.0.33',
    tags: [],
    posting: { id: 'hzs.2031-0457', city: '330100', title: 'CNC Lathe Operator', grade: 'B', wage: { from: 6500.5, to: 9000 } },
    places: [
      { city: '330100', headcount: 3, shifts: ['day', 'night'] },
      { city: '330200', headcount: 12, remote: true },
    ],
  },
};

const table: [string, unknown, boolean][] = [
  ['an exact string', { source: ['cn.ganghui.relay'] }, true],
  ['any of several strings', { detail: { posting: { city: ['330200', '330100'] } } }, true],
  ['another string', { source: ['cn.ganghui.score'] }, false],
  ['an exact number, whatever its spelling', { detail: { hop: [1.0] } }, true],
  ['a number that is not a string', { detail: { posting: { city: [330100] } } }, false],
  ['an exact boolean', { detail: { urgent: [false] } }, true],
  ['a boolean that is not a string', { detail: { urgent: ['false'] } }, false],
  ['null', { detail: { closesOn: [null] } }, true],
  ['null against a missing field', { detail: { opensOn: [null] } }, false],
  ['one element of a list', { resources: ['market/hzs'] }, true],
  ['no element of a list', { resources: ['market/nbs'] }, false],
  ['fields joined by AND', { source: ['cn.ganghui.relay'], detail: { posting: { grade: ['A'] } } }, false],
  ['a name with dots', { 'detail.posting.grade': ['B'] }, true],
  ['a field below a plain value', { source: { relay: [{ exists: true }] } }, false],

  ['prefix', { 'detail-type': [{ prefix: 'cn.ganghui.posting.' }] }, true],
  ['prefix in another case', { detail: { posting: { title: [{ prefix: 'cnc' }] } } }, false],
  ['prefix ignoring case', { detail: { posting: { title: [{ prefix: { 'equals-ignore-case': 'cnc' } }] } } }, true],
  ['prefix of a number', { detail: { hop: [{ prefix: '1' }] } }, false],
  ['suffix', { 'detail-type': [{ suffix: '.v1' }] }, true],
  ['suffix ignoring case', { detail: { posting: { title: [{ suffix: { 'equals-ignore-case': 'OPERATOR' } }] } } }, true],
  ['suffix that is not there', { 'detail-type': [{ suffix: '.v2' }] }, false],
  ['equals-ignore-case', { detail: { posting: { grade: [{ 'equals-ignore-case': 'b' }] } } }, true],
  ['equals-ignore-case of another word', { detail: { posting: { grade: [{ 'equals-ignore-case': 'bb' }] } } }, false],

  ['anything-but one string', { detail: { posting: { grade: [{ 'anything-but': 'D' }] } } }, true],
  ['anything-but the string itself', { detail: { posting: { grade: [{ 'anything-but': 'B' }] } } }, false],
  ['anything-but a list of strings', { detail: { posting: { grade: [{ 'anything-but': ['B', 'C'] }] } } }, false],
  ['anything-but a list of numbers', { detail: { hop: [{ 'anything-but': [4, 5] }] } }, true],
  ['anything-but the number itself', { detail: { hop: [{ 'anything-but': 1 }] } }, false],
  ['anything-but strings, for a number', { detail: { hop: [{ 'anything-but': ['1'] }] } }, true],
  ['anything-but a missing field', { detail: { review: [{ 'anything-but': 'held' }] } }, false],
  ['anything-but a prefix', { 'detail-type': [{ 'anything-but': { prefix: 'cn.ganghui.' } }] }, false],
  ['anything-but any of two prefixes', { source: [{ 'anything-but': { prefix: ['aws.', 'cn.demo.'] } }] }, true],
  ['anything-but a suffix', { 'detail-type': [{ 'anything-but': { suffix: '.v2' } }] }, true],
  ['anything-but ignoring case', { detail: { posting: { grade: [{ 'anything-but': { 'equals-ignore-case': ['b', 'c'] } }] } } }, false],
  ['anything-but a wildcard', { detail: { posting: { id: [{ 'anything-but': { wildcard: 'hzs.*' } }] } } }, false],
  ['anything-but, held by one element of a list', { resources: [{ 'anything-but': 'market/hzs' }] }, true],

  ['numeric equality', { detail: { posting: { wage: { from: [{ numeric: ['=', 6.5005e3] }] } } } }, true],
  ['numeric range', { detail: { posting: { wage: { from: [{ numeric: ['>', 6500, '<=', 7000] }] } } } }, true],
  ['numeric at an open bound', { detail: { hop: [{ numeric: ['<', 1] }] } }, false],
  ['numeric at a closed bound', { detail: { hop: [{ numeric: ['>=', 1] }] } }, true],
  ['numeric of digits in a string', { detail: { posting: { city: [{ numeric: ['>', 0] }] } } }, false],

  ['exists', { detail: { closesOn: [{ exists: true }] } }, true],
  ['exists is about leaves, so an object does not', { detail: { posting: [{ exists: true }] } }, false],
  ['absence', { detail: { review: [{ exists: false }] } }, true],
  ['absence of what is there', { detail: { hop: [{ exists: false }] } }, false],
  ['absence of an object, which is no leaf', { detail: { posting: [{ exists: false }] } }, true],
  ['absence where the list is empty', { detail: { tags: [{ exists: false }] } }, true],
  ['absence or a value', { detail: { review: ['passed', { exists: false }] } }, true],

  ['wildcard', { detail: { posting: { title: [{ wildcard: 'CNC*Op*r' }] } } }, true],
  ['wildcard around nothing', { source: [{ wildcard: 'cn.ganghui.relay*' }] }, true],
  ['wildcard whose ends overlap', { detail: { posting: { grade: [{ wildcard: 'B*B' }] } } }, false],
  ['wildcard with a literal star', { detail: { posting: { title: [{ wildcard: 'CNC\\* *' }] } } }, false],

  ['cidr', { detail: { senderIp: [{ cidr: '10.12.0.0/24' }] } }, true],
  ['cidr given by any address in it', { detail: { senderIp: [{ cidr: '10.12.0.200/24' }] } }, true],
  ['cidr of other addresses', { detail: { senderIp: [{ cidr: '10.13.0.0/16' }] } }, false],
  ['cidr of what is no address', { source: [{ cidr: '0.0.0.0/0' }] }, false],

  ['$or', { $or: [{ source: ['cn.ganghui.score'] }, { detail: { posting: { grade: ['B'] } } }] }, true],
  ['$or of which nothing holds', { $or: [{ source: ['cn.ganghui.score'] }, { detail: { posting: { grade: ['A'] } } }] }, false],
  ['$or beside a field that fails', { source: ['x'], $or: [{ detail: { hop: [1] } }, { detail: { hop: [2] } }] }, false],
  ['$or inside an object', { detail: { $or: [{ hop: [{ numeric: ['>', 5] }] }, { posting: { grade: ['A', 'B'] } }] } }, true],
  ['$or inside $or', { detail: { $or: [{ hop: [9] }, { urgent: [false], $or: [{ hop: [0] }, { hop: [1] }] }] } }, true],

  ['two fields of one element', { detail: { places: { city: ['330200'], headcount: [{ numeric: ['>', 10] }] } } }, true],
  ['two fields of different elements', { detail: { places: { city: ['330100'], headcount: [{ numeric: ['>', 10] }] } } }, false],
  ['a field absent from the same element', { detail: { places: { city: ['330100'], remote: [{ exists: false }] } } }, true],
  ['a field present in the same element', { detail: { places: { city: ['330200'], remote: [{ exists: false }] } } }, false],
  ['a list inside an element', { detail: { places: { city: ['330100'], shifts: ['night'] } } }, true],
  ['a list inside another element', { detail: { places: { city: ['330200'], shifts: ['night'] } } }, false],
  ['an element beside a field outside the list', { detail: { hop: [1], places: { city: ['330200'] } } }, true],
];

describe('an event pattern', () => {
  it.each(table)('takes %s', (_, pattern, expected) => {
    expect(matches(pattern, published)).toBe(expected);
  });

  it('keeps arrays inside arrays apart', () => {
    const event = { offers: [[{ city: '330100', grade: 'A' }], [{ city: '330200', grade: 'B' }]] };
    expect(matches({ offers: { city: ['330200'], grade: ['B'] } }, event)).toBe(true);
    expect(matches({ offers: { city: ['330200'], grade: ['A'] } }, event)).toBe(false);
  });

  it('knows an IPv6 address in any spelling', () => {
    expect(matches({ ip: ['2001:db8::1'] }, { ip: '2001:0DB8:0:0:0:0:0:1' })).toBe(true);
    expect(matches({ ip: [{ cidr: '2001:db8::/32' }] }, { ip: '2001:db8:ffff::9' })).toBe(true);
    expect(matches({ ip: [{ cidr: '2001:db8::/32' }] }, { ip: '2001:db9::9' })).toBe(false);
  });

  it('unescapes the star and the backslash of a wildcard', () => {
    expect(matches({ title: [{ wildcard: '5\\* *\\\\*' }] }, { title: '5* hotel \\ cook' })).toBe(true);
  });

  it('reads $or as an ordinary field where it cannot be the operator', () => {
    expect(matches({ $or: ['spring', 'autumn'] }, { $or: 'spring' })).toBe(true);
    expect(matches({ $or: { grade: ['A'] } }, { $or: { grade: 'A' } })).toBe(true);
    expect(matches({ $or: [{ prefix: 'spr' }, { suffix: 'umn' }] }, { $or: 'autumn' })).toBe(true);
  });

  it('matches nothing but objects', () => {
    for (const event of [null, 'posting', 7, [published], undefined]) expect(matches({ source: [{ exists: false }] }, event)).toBe(false);
  });

  it('answers about large lists without trying every combination', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `word-${index}`);
    expect(matches({ a: [{ exists: true }], b: [{ exists: true }], c: ['none'] }, { a: words, b: words, c: words })).toBe(false);
  });
});

const invalid: [string, unknown, RegExp][] = [
  ['not an object', ['cn.ganghui.relay'], /is a JSON object/],
  ['empty', {}, /empty object/],
  ['an empty object inside', { detail: {} }, /empty object/],
  ['a value outside a list', { source: 'cn.ganghui.relay' }, /Field "source" must be an object or a list/],
  ['an empty list', { detail: { grade: [] } }, /Field "detail.grade": a field needs at least one value/],
  ['a list in a list', { grade: [['A']] }, /a value is/],
  ['an unknown operator', { grade: [{ starts: 'A' }] }, /starts is not an operator/],
  ['an operator named like a method of objects', { grade: [{ toString: 'A' }] }, /toString is not an operator/],
  ['two operators in one object', { grade: [{ prefix: 'A', suffix: 'B' }] }, /exactly one operator/],
  ['a prefix of a number', { grade: [{ prefix: 4 }] }, /prefix takes a string/],
  ['a prefix that holds something else', { grade: [{ prefix: { wildcard: 'A*' } }] }, /equals-ignore-case only/],
  ['exists without an answer', { grade: [{ exists: 'yes' }] }, /true or false/],
  ['numeric without a list', { hop: [{ numeric: 4 }] }, /takes a list/],
  ['numeric with a strange operator', { hop: [{ numeric: ['!=', 4] }] }, /numeric knows/],
  ['numeric without a number', { hop: [{ numeric: ['>', '4'] }] }, /needs a number/],
  ['numeric beyond the range', { hop: [{ numeric: ['>', 1e12] }] }, /outside the range/],
  ['numeric upside down', { hop: [{ numeric: ['<', 5, '>', 1] }] }, /lower bound/],
  ['numeric of an empty range', { hop: [{ numeric: ['>', 5, '<', 1] }] }, /is empty/],
  ['anything-but of mixed types', { grade: [{ 'anything-but': ['A', 1] }] }, /either strings or numbers/],
  ['anything-but of null', { grade: [{ 'anything-but': null }] }, /either strings or numbers/],
  ['anything-but of nothing', { grade: [{ 'anything-but': [] }] }, /empty list/],
  ['anything-but of an empty prefix', { grade: [{ 'anything-but': { prefix: '' } }] }, /empty prefix/],
  ['anything-but of a range', { grade: [{ 'anything-but': { numeric: ['>', 1] } }] }, /anything-but can hold/],
  ['two stars in a row', { grade: [{ wildcard: 'A**' }] }, /in a row/],
  ['a strange escape', { grade: [{ wildcard: 'A\\n' }] }, /escapes something other/],
  ['a backslash at the end', { grade: [{ wildcard: 'A\\' }] }, /escapes something other/],
  ['a block without a mask', { ip: [{ cidr: '10.0.0.1' }] }, /address block/],
  ['a block of one address', { ip: [{ cidr: '10.0.0.1/32' }] }, /less than 32/],
  ['an impossible address', { ip: [{ cidr: '10.0.0.256/8' }] }, /address block/],
  ['$or of one object', { $or: [{ grade: ['A'] }] }, /at least 2/],
  ['$or with a reserved name', { $or: [{ numeric: 123 }, { prefix: 'abc' }] }, /reserved/],
];

describe('an invalid event pattern', () => {
  it.each(invalid)('is refused with a sentence: %s', (_, pattern, sentence) => {
    expect(problemOf(pattern)).toMatch(sentence);
  });

  it('is one whose $or lists make more than 1000 combinations', () => {
    const fork = { $or: Array.from({ length: 11 }, (_, grade) => ({ grade: [grade] })) };
    expect(problemOf({ a: fork, b: fork })).toBe('none');
    expect(problemOf({ a: fork, b: fork, c: fork })).toMatch(/1000 combinations/);
  });
});

describe('properties of event patterns', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  const leafy = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, fc.dictionary(name, tie('node'), { minKeys: 1, maxKeys: 3 })),
  })).node;
  const event = fc.dictionary(name, leafy, { minKeys: 1, maxKeys: 4 });

  const exactly = (node: unknown): unknown =>
    typeof node === 'object' && node !== null
      ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, exactly(value)]))
      : [node];

  it('an event matches the pattern made of its own values, and no longer when one value differs', () => {
    fc.assert(
      fc.property(event, (given) => {
        const pattern = { detail: exactly(given) };
        expect(matches(pattern, { detail: given, source: 'more fields do not matter' })).toBe(true);
        expect(matches({ ...pattern, source: ['other'] }, { detail: given, source: 'cn.ganghui.relay' })).toBe(false);
      }),
    );
  });

  it('a pattern on several fields of a list of objects holds when, and only when, one object satisfies all of them', () => {
    const grade = fc.constantFrom('A', 'B', 'C');
    const places = fc.array(fc.record({ city: grade, level: grade, shift: grade }, { requiredKeys: [] }), { maxLength: 5 });
    fc.assert(
      fc.property(places, fc.record({ city: grade, level: grade, shift: grade }), (given, wanted) => {
        const expected = given.some(({ city, level, shift }) => city === wanted.city && level === wanted.level && shift === wanted.shift);
        expect(matches({ places: exactly(wanted) }, { places: given })).toBe(expected);
      }),
    );
  });

  it('anything-but is the opposite of the operator it holds, for every string', () => {
    const operator = fc.oneof(
      fc.string({ minLength: 1 }).map((prefix) => ({ prefix })),
      fc.string({ minLength: 1 }).map((suffix) => ({ suffix })),
      fc.string().map((other) => ({ 'equals-ignore-case': other })),
      fc.stringMatching(/^[ab]{0,2}\*[ab]{0,2}$/).map((wildcard) => ({ wildcard })),
    );
    fc.assert(
      fc.property(operator, fc.oneof(fc.string(), fc.stringMatching(/^[ab]{0,6}$/)), (held, title) => {
        expect(matches({ title: [{ 'anything-but': held }] }, { title })).toBe(!matches({ title: [held] }, { title }));
      }),
    );
  });

  it('whatever it is given, it answers or refuses, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (pattern, given) => {
        const compiled = compilePattern(pattern);
        expect(compiled.ok ? typeof compiled.matches(given) : typeof compiled.problem).toBe(compiled.ok ? 'boolean' : 'string');
      }),
    );
  });
});
