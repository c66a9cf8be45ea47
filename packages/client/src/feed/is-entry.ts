import type { SnapshotEntry } from '@ganghui/spec';
import * as z from 'zod';

// What a hash walks through and no more: an altered value must be named by its field, not thrown away as a whole.
const Shape = z.looseObject({
  sequence: z.number(),
  hash: z.string(),
  scope: z.looseObject({ regions: z.array(z.string()), score: z.number() }),
  posting: z.looseObject({
    id: z.string(),
    revision: z.number(),
    contact: z.looseObject({}),
    provenance: z.record(z.string(), z.unknown()),
  }),
  quality: z.looseObject({ findings: z.array(z.looseObject({ field: z.string() })) }),
});

/** Whether what was kept still has the shape of an entry; its values may have been altered. For stores that read JSON. */
export const isEntry = (json: unknown): json is SnapshotEntry => Shape.safeParse(json).success;
