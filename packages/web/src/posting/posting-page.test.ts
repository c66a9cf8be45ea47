import { ok, refuse } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { hostile, id, openings, pages } from '../testing/pages.ts';

describe('the page of a posting', () => {
  it('shows pay, score, reasons, what they cost and rest on, and the six dimensions', async () => {
    const quality = aQuality({
      score: 95,
      findings: [
        {
          ...{ rule: 'C-02', severity: 'deduct', field: '/headcount', evidence: '若干', message: '没有写招聘人数' },
          ...{ fix: '填写一个整数。', points: 5, basis: '人力资源市场暂行条例 第24条' },
        },
      ],
    });
    const { text } = await openings({}, quality).get(`/postings/${id}`);
    for (const each of ['7000–9000 元/月', '没有写招聘人数', '扣 5 分', '若干', '第24条', '填写一个整数。', '100 − 5 = 95'])
      expect(text).toContain(each);
    expect(text.match(/<meter/g)).toHaveLength(6);
  });

  it('says why a contact is masked and whom to ask', async () => {
    const { text } = await openings({ contact: { name: '周**', phone: '025****0123', email: null, consent: false } }).get(
      `/postings/${id}`,
    );
    expect(text).toContain('联系方式已遮挡');
    expect(text).toContain('个人信息保护法第 25 条');
    expect(text).toContain('南京市公共人力资源市场');
    expect(text).toContain('href="tel:02580000000"');
    expect(text).not.toContain('href="tel:025****');
  });

  it('shows a contact that may be shown, with a number to dial', async () => {
    const { text } = await openings({ contact: { name: '周女士', phone: '025-80000123', email: null, consent: true } }).get(
      `/postings/${id}`,
    );
    expect(text).toContain('href="tel:02580000123"');
    expect(text).not.toContain('联系方式已遮挡');
  });

  it('asks for the posting as anybody, never as a market', async () => {
    const viewers: string[] = [];
    const { get } = pages({
      openPosting: async (_, viewer) => {
        viewers.push(viewer);
        return ok({ posting: aPosting(), quality: aQuality(), duplicates: [] });
      },
    });
    await get(`/postings/${id}`);
    expect(viewers).toEqual(['public']);
  });

  it('leaves the raw writing of contacts out', async () => {
    const provenance = {
      '/pay': { raw: '7千-9千', from: '薪资', method: 'pay-text', confidence: 0.98 },
      '/contact/phone': { raw: '13800000000', from: '电话', method: 'phone', confidence: 1 },
    };
    const { text } = await openings({ provenance }).get(`/postings/${id}`);
    expect(text).toContain('7千-9千');
    expect(text).not.toContain('13800000000');
  });

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)', 'not an address'])(
    'does not link the address %j',
    async (applyUrl) => {
      const { text } = await openings({ applyUrl, source: { name: '某站', url: applyUrl } }).get(`/postings/${id}`);
      expect(text).not.toMatch(/href="\s*(?:java|data|not)/i);
    },
  );

  it('links a web address', async () => {
    const { text } = await openings({ applyUrl: 'https://example.com/a?b=1&c="' }).get(`/postings/${id}`);
    expect(text).toContain('href="https://example.com/a?b=1&amp;c=%22" rel="external nofollow noopener noreferrer"');
  });

  it('escapes hostile text everywhere', async () => {
    const posting = {
      ...{ title: hostile, description: hostile, benefits: [hostile], targetGroups: [hostile], major: hostile, applyUrl: hostile },
      employer: { name: hostile, uscc: null, nature: hostile, size: hostile, industry: null, intro: hostile },
      provenance: { '/pay': { raw: hostile, from: hostile, method: 'x', confidence: 1 } },
    };
    const finding = {
      rule: 'X-01',
      severity: 'warn' as const,
      field: hostile,
      evidence: hostile,
      message: hostile,
      fix: hostile,
      points: 0,
    };
    const { text } = await openings(posting, aQuality({ findings: [finding] }), [hostile]).get(`/postings/${id}`);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
  });

  it('names the other markets that published the same', async () => {
    const { text } = await openings({ marketId: '321200-01' }, aQuality(), [id]).get('/postings/321200-01.NJ-2026-0001');
    expect(text).toContain('同一岗位还由以下市场发布');
    expect(text).toContain(`<a href="/postings/${id}">南京市公共人力资源市场</a>`);
  });

  it.each([
    ['posting-unknown' as const, 404],
    ['posting-closed' as const, 410],
  ])('answers %s with a page of status %i that leads back', async (kind, status) => {
    const { get } = pages({ openPosting: async () => refuse({ kind, detail: `岗位“${hostile}”已招满。`, fix: '请返回搜索页。' }) });
    const page = await get(`/postings/${id}`);
    expect(page.status).toBe(status);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).toContain('请返回搜索页。');
    expect(page.text).toContain('href="/"');
    expect(page.text).not.toContain('<script');
  });
});
