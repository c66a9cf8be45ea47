import { mapRecord, normalizePosting } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import { Posting } from '@ganghui/spec';
import { inTurn } from './measure.ts';
import { readExamples } from './read-examples.ts';
import { vary } from './vary.ts';

const postings = 6000;
const now = new Date('2026-11-21T10:00:00+08:00');

/** Parse, map, normalise and assess, against JSON.parse and zod on the same postings as normalised JSON. Every posting is its own. */
export async function benchPipeline(): Promise<{ perSecond: number; ratio: number }> {
  const cities = await readExamples();
  const lines = cities.flatMap(({ market, raws }) =>
    vary(raws, Math.round(postings / cities.length)).map((raw) => ({ market, line: JSON.stringify(raw) })),
  );
  const normalised: string[] = [];
  const ours = (): void => {
    for (const { market, line } of lines) {
      const mapped = mapRecord(JSON.parse(line));
      if (!mapped.ok) throw new Error(mapped.error.findings[0]?.message);
      const { posting, findings } = normalizePosting(mapped.value.raw, { market, now });
      assess(posting, { now, findings });
      if (normalised.length < lines.length) normalised.push(JSON.stringify({ ...posting, revision: 1, status: 'published', closed: null }));
    }
  };
  const bare = (): void => {
    for (const line of normalised) Posting.parse(JSON.parse(line));
  };
  ours();
  bare();
  const { a, b } = await inTurn(7, ours, bare);
  return { perSecond: (lines.length * 1000) / a, ratio: a / b };
}

if (import.meta.main) console.log(JSON.stringify(await benchPipeline()));
