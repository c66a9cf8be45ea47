import * as z from 'zod';
import { Quality } from './finding.ts';
import { Posting } from './posting.ts';

// A text: what an older row says is not refused for its form.
const instant = z.string().meta({ format: 'date-time' });

/** A posting of the market as it stands, contact included: it is the market's own. */
export const MarketPosting = z
  .object({
    posting: Posting,
    quality: Quality,
    at: instant.meta({ description: 'When this revision was accepted.' }),
    startsAt: instant.nullable().meta({ description: 'A posting that waits: it becomes public at this instant.' }),
    confirmedAt: instant.nullable().meta({ description: 'When the market last said that it still stands.' }),
    submissionId: z.string().nullable().meta({ description: 'The call that made this revision; null for the clock.' }),
  })
  .meta({ id: 'MarketPosting', title: 'Market posting' });
export type MarketPosting = z.infer<typeof MarketPosting>;
