import { describe, expect, it } from 'vitest';
import { problemPage } from './problem-page.tsx';

describe('the page of a problem', () => {
  it('keeps the status, forbids all foreign content and is not stored', () => {
    const page = problemPage({ status: 410, title: '岗位已结束', detail: '已招满。', type: 'urn:ganghui:problem:posting-closed' });
    expect(page.status).toBe(410);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('speaks to a person about an unknown address, not to a programmer', async () => {
    const page = await problemPage({ status: 404, title: '没有这个地址', detail: 'GET /x 不是本接口的地址。', type: 'about:blank' }).text();
    expect(page).toContain('没有这个页面');
    expect(page).not.toContain('接口');
  });
});
