import { type Refusal, refusalKinds } from '@ganghui/core';
import { Problem } from '@ganghui/spec';
import { toEnglish } from '@ganghui/spec/english';
import { describe, expect, it } from 'vitest';
import { toProblem } from './problem.ts';
import { problems } from './problem-table.ts';

describe.each(refusalKinds)('the problem %s', (kind) => {
  it('has a status of its kind and a title in both languages', () => {
    const { status, title } = problems[kind];
    expect(status === 503 || (status >= 400 && status < 500)).toBe(true);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(toEnglish(title)).not.toMatch(/\p{Script=Han}/u);
  });

  it('is what the spec says', () => {
    const problem = toProblem({ kind, detail: '错了。', fix: '改。' });
    expect(Problem.parse(problem)).toEqual({
      type: `urn:ganghui:problem:${kind}`,
      title: problems[kind].title,
      status: problems[kind].status,
      detail: '错了。改。',
    });
  });
});

it('has further members, which never replace its own', () => {
  const refusal: Refusal = { kind: 'parts-missing', detail: 'a', fix: 'b', also: { missing: [2], status: 200, type: 'x' } };
  expect(toProblem(refusal)).toMatchObject({ missing: [2], status: 409, type: 'urn:ganghui:problem:parts-missing' });
});
