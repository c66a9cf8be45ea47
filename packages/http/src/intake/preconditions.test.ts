import { describe, expect, it } from 'vitest';
import { anIntake } from '../testing/intake.ts';
import { readIfMatch, readIfNoneMatch } from './preconditions.ts';

describe('If-Match', () => {
  it.each([
    [undefined, undefined],
    ['"3"', 3],
    ['3', 3],
    [' "12" ', 12],
    ['W/"3"', 3],
    ['*', '*'],
  ])('%s asks for %s', (header, asked) => expect(readIfMatch(header)).toEqual({ ok: true, value: asked }));

  it.each(['', '"a"', '"3", "4"', '-1', '3.5', '"3', 'w/"3"', '"1234567890"', '**'])('%s is refused', (header) =>
    expect(readIfMatch(header)).toMatchObject({ ok: false, error: { kind: 'query-invalid' } }),
  );
});

describe('If-None-Match', () => {
  it.each([
    [undefined, undefined],
    ['*', 'none'],
  ])('%s asks for %s', (header, asked) => expect(readIfNoneMatch(header)).toEqual({ ok: true, value: asked }));

  it.each(['"3"', '', 'none'])('%s is refused', (header) =>
    expect(readIfNoneMatch(header)).toMatchObject({ ok: false, error: { kind: 'query-invalid' } }),
  );
});

it('asks for one of them only', async () => {
  const response = await anIntake().call('PUT', '/postings/A1', { body: '{}', headers: { 'If-Match': '"1"', 'If-None-Match': '*' } });
  expect(response.status).toBe(400);
});
