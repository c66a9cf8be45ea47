import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Employer, FollowUp, JobSeeker, Referral, referralStateLocalCodes } from './index.ts';

const example = (name: string) => JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));

describe('a job seeker', () => {
  const seeker = example('job-seeker');
  it.each(['name', 'phone', 'email', 'idNumber', 'birthday', 'address', 'AAC002', 'AAC003'])('cannot bring along %s', (key) => {
    expect(JobSeeker.safeParse(seeker).success).toBe(true);
    expect(JobSeeker.safeParse({ ...seeker, [key]: 'x' }).success).toBe(false);
    expect(JobSeeker.safeParse({ ...seeker, wanted: { ...seeker.wanted, [key]: 'x' } }).success).toBe(false);
  });

  it.each(['320600-01.32010619900101001X', '32010619900101001X', '320600-01.13812345678', '320600-01.9F86D081884C7D659A2FEAA0C55AD015'])(
    'is not called %s',
    (id) => expect(JobSeeker.safeParse({ ...seeker, id }).success).toBe(false),
  );

  it('wants three occupations and three regions at most', () => {
    const wanting = (wanted: object) => JobSeeker.safeParse({ ...seeker, wanted: { ...seeker.wanted, ...wanted } }).success;
    expect([wanting({ occupations: Array(3).fill('6-18-01-01') }), wanting({ occupations: Array(4).fill('6-18-01-01') })]).toEqual([
      true,
      false,
    ]);
    expect([wanting({ regions: Array(3).fill('320612') }), wanting({ regions: Array(4).fill('320612') })]).toEqual([true, false]);
    expect(wanting({ occupations: ['车工'] })).toBe(false);
  });
});

describe('a referral and a follow-up', () => {
  it('carry nothing but what is named', () => {
    expect(Referral.safeParse({ ...example('referral'), seekerName: '某某' }).success).toBe(false);
    expect(FollowUp.safeParse({ ...example('follow-up'), operator: '某某' }).success).toBe(false);
  });

  it('keep the values of ACC223 apart', () => expect(Object.values(referralStateLocalCodes)).toEqual(['0', '1', '2', '6', '7']));

  it('count no fewer than nobody', () => expect(FollowUp.safeParse({ ...example('follow-up'), hires: -1 }).success).toBe(false));
});

it('an employer may be one without a code, but not one without a name', () => {
  const employer = example('employer');
  expect(Employer.safeParse({ ...employer, uscc: null }).success).toBe(true);
  expect(Employer.safeParse({ ...employer, name: '' }).success).toBe(false);
  expect(Employer.safeParse({ ...employer, uscc: 'I1320612MA1TEQT07T' }).success).toBe(false);
});
