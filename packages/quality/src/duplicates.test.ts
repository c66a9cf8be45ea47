import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { assessInContext, duplicateKey } from './duplicates.ts';
import { aPosting, now } from './testing/a-posting.ts';

const { employer, place } = aPosting();

describe('the key of a job', () => {
  it('is the same whichever city posts it, however it is written', () => {
    const here = duplicateKey(aPosting({ title: '数控车工（夜班）' }));
    const there = duplicateKey(aPosting({ id: '320500-01.S1', marketId: '320500-01', sourceId: 'S1', title: ' 数控车工(夜班) ' }));
    expect(here).toBe(there);
    expect(here).toBe('91320115MAWWWWWW1P|数控车工夜班|320115');
  });
  it('falls back to the name of the employer', () =>
    expect(duplicateKey(aPosting({ employer: { ...employer, uscc: null, name: '南京岗汇（示例）有限公司' } }))).toBe(
      '南京岗汇示例有限公司|数控车工|320115',
    ));
  it('differs by county', () =>
    expect(duplicateKey(aPosting({ place: { ...place, region: '320106' } }))).not.toBe(duplicateKey(aPosting())));
  it('is nothing without employer, or without county', () => {
    expect(duplicateKey(aPosting({ employer: { ...employer, uscc: null, name: null } }))).toBeNull();
    expect(duplicateKey(aPosting({ place: { ...place, region: '320100' } }))).toBeNull();
    expect(duplicateKey(aPosting({ place: { ...place, region: null } }))).toBeNull();
  });
});

describe('a posting among all others', () => {
  const posting = aPosting();
  const { quality } = assess(posting, { now });
  const among = (...duplicates: string[]) => assessInContext(posting, quality, { duplicates });

  it('stays as it is when nobody repeats it, and itself does not count', () => {
    expect(among()).toEqual(quality);
    expect(among(posting.id)).toEqual(quality);
  });
  it('loses more for a repeat in its own market than for one elsewhere', () => {
    expect(among('320500-01.S1')).toMatchObject({ score: 98, findings: [{ rule: 'Q-17', points: 2, evidence: '320500-01.S1' }] });
    expect(among('320100-01.NJ-0002', '320500-01.S1')).toMatchObject({ score: 90, findings: [{ rule: 'Q-17', points: 10 }] });
  });
  it('loses nothing when it says where it came from', () => {
    const relayed = aPosting({ source: { name: '苏州市公共人力资源市场', url: null } });
    expect(assessInContext(relayed, quality, { duplicates: ['320500-01.S1'] })).toMatchObject({
      score: 100,
      findings: [{ severity: 'warn' }],
    });
  });
  it('counts up to twenty, and says so when there may be more', () => {
    const ids = (market: string, count: number) => Array.from({ length: count }, (_, index) => `${market}.S${index}`);
    const said = (...duplicates: string[]) => among(...duplicates).findings[0]?.message;
    expect(said(...ids('320500-01', 19))).toContain('（19 条）');
    expect(said(...ids('320500-01', 20))).toContain('（20 条以上）');
    expect(said(...ids('320100-01', 20))).toContain('本市场另有 20 条以上相同');
    expect(said(...ids('320100-01', 3), ...ids('320500-01', 17))).toContain('本市场另有 3 条相同');
  });
  it('loses the same for one repeat as for twenty', () => {
    const others = Array.from({ length: 20 }, (_, index) => `320500-01.S${index}`);
    expect(among(...others).score).toBe(among(others[0]!).score);
    expect(among('320100-01.S1', ...others.slice(1)).score).toBe(among('320100-01.S1').score);
    const relayed = aPosting({ source: { name: '苏州市公共人力资源市场', url: null } });
    expect(assessInContext(relayed, quality, { duplicates: others }).score).toBe(100);
  });
  it('can be looked at again, also when the repeat is gone', () => {
    const once = among('320500-01.S1');
    expect(assessInContext(posting, once, { duplicates: ['320500-01.S1'] })).toEqual(once);
    expect(assessInContext(posting, once, { duplicates: [] })).toEqual(quality);
  });
});
