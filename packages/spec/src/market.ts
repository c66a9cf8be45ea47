import * as z from 'zod';
import { MarketId } from './posting.ts';

/** The physical market answerable for its postings. */
export const Market = z
  .object({
    id: MarketId,
    name: z
      .string()
      .min(1)
      .meta({ examples: ['某市公共人力资源市场'] }),
    region: z.string().regex(/^\d{6}$/),
    city: z.string().min(1),
    phone: z.string().optional(),
    address: z.string().optional(),
  })
  .meta({ id: 'Market', title: 'Market', description: '公共人力资源市场' });
export type Market = z.infer<typeof Market>;
