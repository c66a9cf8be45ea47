import { exampleCities } from '@ganghui/local/examples';
import { mapRecord, normalizePosting, readRecords } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import { Posting } from '@ganghui/spec';
import { inTurn } from './measure.ts';

/** Parse, map, normalise and assess, against JSON.parse and zod on the same postings as normalised JSON. */
export async function benchPipeline(): Promise<{ perSecond: number; ratio: number }> {
  const now = new Date('2026-11-21T10:00:00+08:00');
  const lines: string[] = [];
  const parsed: string[] = [];
  for (const { market, profile, body } of exampleCities()) {
    const read = await readRecords({ body, format: profile.format, profile });
    if (!read.ok) throw new Error(read.error.detail);
    for (const record of read.value) {
      const mapped = 'cells' in record ? mapRecord(record.cells, profile) : undefined;
      if (!mapped?.ok) continue;
      const { posting } = normalizePosting(mapped.value.raw, { market, now });
      lines.push(JSON.stringify({ raw: mapped.value.raw, market }));
      parsed.push(JSON.stringify({ ...posting, revision: 1, status: 'published', closed: null }));
    }
  }
  const times = 10;
  const ours = (): void => {
    for (let time = 0; time < times; time++)
      for (const line of lines) {
        const { raw, market } = JSON.parse(line);
        const mapped = mapRecord(raw);
        if (!mapped.ok) continue;
        const { posting, findings } = normalizePosting(mapped.value.raw, { market, now });
        assess(posting, { now, findings });
      }
  };
  const bare = (): void => {
    for (let time = 0; time < times; time++) for (const line of parsed) Posting.parse(JSON.parse(line));
  };
  ours();
  bare();
  const { a, b } = await inTurn(7, ours, bare);
  return { perSecond: (lines.length * times * 1000) / a, ratio: a / b };
}
