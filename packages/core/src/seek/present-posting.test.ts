import { aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { presentPosting } from './present-posting.ts';

const contact = { name: '周女士', phone: '13800000123', email: 'hr@example.cn', consent: false };

describe('who sees a contact', () => {
  it('is nobody in public without consent', () => {
    expect(presentPosting(aPosting({ contact }), 'public').contact).toEqual({
      name: '周**',
      phone: '138****0123',
      email: '****',
      consent: false,
    });
  });
  it('is everybody with consent', () => {
    expect(presentPosting(aPosting({ contact: { ...contact, consent: true } }), 'public').contact.phone).toBe('13800000123');
  });
  it('is another market while the posting is open, and nobody once it closed', () => {
    expect(presentPosting(aPosting({ contact }), 'market').contact.phone).toBe('13800000123');
    const closed = aPosting({
      contact: { ...contact, consent: true },
      status: 'closed',
      closed: { reason: 'filled', at: '2026-11-21T00:00:00Z' },
    });
    expect(presentPosting(closed, 'market').contact.phone).toBe('138****0123');
  });
});
