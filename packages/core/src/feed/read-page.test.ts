import { everything, type FeedEvent, type FeedFilter, type Posting } from '@ganghui/spec';
import { contentHash } from '@ganghui/spec/proof';
import { aLog, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeReadPage, type PageAsked } from './read-page.ts';
import { contactsOf, StoredLog } from './testing/stored-log.ts';

const contact: Posting['contact'] = { name: '周女士', phone: '13800000123', email: 'hr@example.cn', consent: false };
const nantong: FeedFilter = { ...everything, city: ['320600'] };
const publications = (count: number, overrides: Partial<Posting> = {}): FeedEvent[] =>
  aLog(Array.from({ length: count }, (_, index) => ({ posting: aPosting({ sourceId: `P${index + 1}`, ...overrides }) })));

/** A page of a log, at a clock that only waiting moves. `onWait` is told how often was waited. */
function reading(
  log: StoredLog,
  { contacts = {}, onWait = () => {} }: { contacts?: Record<string, Posting['contact']>; onWait?: (turn: number) => void } = {},
) {
  const waits: number[] = [];
  let clock = Date.parse('2026-11-21T02:00:00.000Z');
  const readPage = makeReadPage({
    readSegments: log.readSegments,
    readHead: log.readHead,
    readContacts: contactsOf(contacts),
    wait: async (ms, signal) => {
      if (signal?.aborted) return;
      waits.push(ms);
      clock += ms;
      onWait(waits.length);
    },
    now: () => new Date(clock),
  });
  const page = async (asked: Partial<PageAsked>) => {
    const read = await readPage({ after: 0, limit: 100, filter: everything, waitSeconds: 0, viewer: 'public', ...asked });
    if (!read.ok) throw new Error(read.error.kind);
    return read.value;
  };
  return { page, waits };
}

describe('a page for a reader', () => {
  it('says where it ends, where the log ends, and whether there is more', async () => {
    const { page } = reading(new StoredLog(publications(12), [5]));
    expect(await page({ after: 2, limit: 3 })).toMatchObject({ last: 5, more: true, head: 12 });
    expect(await page({ after: 9, limit: 3 })).toMatchObject({ last: 12, more: false, head: 12 });
    expect(await page({ after: 12 })).toEqual({ events: [], last: 12, more: false, head: 12 });
  });

  it.each([
    [13, 'cursor-from-the-future'],
    [1, 'cursor-pruned'],
  ])('after %i is refused: %s', async (after, kind) => {
    const log = new StoredLog(publications(12), [5]);
    log.pruneBefore(6);
    await expect(reading(log).page({ after, waitSeconds: 20 })).rejects.toThrow(kind);
  });

  it('through a filter moves over what it does not tell, and says so soon where little passes', async () => {
    const log = new StoredLog(publications(12_000), [99]);
    const { page } = reading(log);
    expect(await page({ filter: nantong })).toEqual({ events: [], last: 5_000, more: true, head: 12_000 });
    expect(await page({ filter: nantong, after: 10_000 })).toEqual({ events: [], last: 12_000, more: false, head: 12_000 });
  });

  it('ends by bytes, through a filter as well', async () => {
    const place = { ...aPosting().place, region: '320602' };
    const { page } = reading(new StoredLog(publications(6, { place, description: '"'.repeat(900_000) }), [1]));
    expect(await page({ filter: nantong })).toMatchObject({ last: 1, more: true });
  });
});

describe('contacts', () => {
  const open = '320100-01.OPEN';
  const over = '320100-01.OVER';
  const log = new StoredLog(
    aLog([
      { posting: aPosting({ sourceId: 'OPEN', contact }) },
      { posting: aPosting({ sourceId: 'OVER', contact: { ...contact, consent: true } }) },
    ]),
  );
  const phones = async (viewer: PageAsked['viewer'], contacts: Record<string, Posting['contact']>) =>
    (await reading(log, { contacts }).page({ viewer })).events.map((each) => 'posting' in each.data && each.data.posting.contact.phone);

  it('are those of now, by role: a market sees them, the public masked or with consent, nobody once the posting is not open', async () => {
    expect(await phones('market', { [open]: contact })).toEqual(['13800000123', null]);
    expect(await phones('public', { [open]: contact })).toEqual(['138****0123', null]);
    expect(await phones('public', { [open]: contact, [over]: { ...contact, consent: true } })).toEqual(['138****0123', '13800000123']);
    expect(await phones('nobody', { [open]: contact })).toEqual([null, null]);
  });

  it('whose consent was taken back are masked at once, and the hash of the content still is that of the log', async () => {
    const { events } = await reading(log, { contacts: { [over]: contact } }).page({});
    const [, told] = events as FeedEvent[];
    expect(told?.data.posting.contact).toEqual({ name: '周**', phone: '138****0123', email: '****', consent: true });
    expect(told && contentHash(told.data)).toBe(told?.data.hash);
  });
});

describe('a call that waits', () => {
  it('tells what comes as soon as it comes', async () => {
    const log = new StoredLog(publications(5), [1]);
    log.segments.splice(3);
    const { page, waits } = reading(log, { onWait: (turn) => turn === 4 && log.growTo(5) });
    expect(await page({ after: 3, waitSeconds: 20 })).toMatchObject({ events: [{ sequence: 4 }, { sequence: 5 }], last: 5, head: 5 });
    expect(waits).toEqual([300, 300, 300, 300]);
  });

  it('looks at the head only, and gives up after the time asked for, twenty seconds at most', async () => {
    const log = new StoredLog(publications(3));
    const { page, waits } = reading(log);
    expect(await page({ after: 3, waitSeconds: 999 })).toEqual({ events: [], last: 3, more: false, head: 3 });
    expect(waits.reduce((sum, ms) => sum + ms)).toBe(20_000);
    expect(log.reads.segments).toBe(1);
    expect(log.reads.head).toBe(waits.length + 1);
  });

  it('through a filter goes on waiting over what is not for it', async () => {
    const log = new StoredLog(
      aLog([
        { posting: aPosting({ sourceId: 'A' }) },
        { posting: aPosting({ sourceId: 'B' }) },
        { posting: aPosting({ sourceId: 'C', place: { ...aPosting().place, region: '320602' } }) },
      ]),
      [1],
    );
    log.segments.splice(1);
    const { page, waits } = reading(log, { onWait: (turn) => log.growTo(turn > 5 ? 3 : 2) });
    expect(await page({ after: 1, waitSeconds: 10, filter: nantong })).toMatchObject({ events: [{ sequence: 3 }], last: 3 });
    expect(waits.length).toBe(6);
  });

  it('does not wait when there is more to look through, nor for one who went away', async () => {
    const { page, waits } = reading(new StoredLog(publications(6_000)));
    expect(await page({ filter: nantong, waitSeconds: 20 })).toMatchObject({ last: 5_000, more: true });
    expect(await page({ after: 6_000, waitSeconds: 20, signal: AbortSignal.abort() })).toMatchObject({ last: 6_000 });
    expect(waits).toEqual([]);
  });
});
