import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { isOutage } from './is-outage.ts';

const failure = (more: object): Error => Object.assign(new Error('x'), more);

describe('a failure', () => {
  it.each([
    { code: 'ECONNREFUSED' },
    { code: 'EAI_AGAIN', name: 'Error' },
    { name: 'TimeoutError' },
    { name: 'ThrottlingException', $fault: 'client' },
    { name: 'ProvisionedThroughputExceededException', $fault: 'client' },
    { name: 'InternalServerError', $fault: 'server' },
  ])('like %o is an outage: 503, and when to come again', async (more) => {
    expect(isOutage(failure(more))).toBe(true);
    const reported: unknown[] = [];
    const app = createApp((error) => reported.push(error));
    app.get('/x', () => {
      throw failure(more);
    });
    const answer = await app.request('/x');
    expect([answer.status, answer.headers.get('retry-after'), reported.length]).toEqual([503, '5', 1]);
    expect(await answer.json()).toMatchObject({ status: 503, title: '服务暂时不可用' });
  });

  it.each([{}, { name: 'AccessDeniedException', $fault: 'client' }, { name: 'SyntaxError' }, { code: 'ERR_INVALID_ARG_TYPE' }])(
    'like %o is a bug of ours: 500',
    async (more) => {
      expect(isOutage(failure(more))).toBe(false);
      const app = createApp(() => {});
      app.get('/x', () => {
        throw failure(more);
      });
      const answer = await app.request('/x');
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([500, null]);
    },
  );
});
