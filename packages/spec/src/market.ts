import * as z from 'zod';
import { MarketId } from './posting.ts';

/** The physical market answerable for its postings. */
export const Market = z
  .object({
    id: MarketId,
    name: z
      .string()
      .min(1)
      .meta({ title: '市场名称', code: 'AAE020', examples: ['某市公共人力资源市场'] }),
    region: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ title: '行政区划代码', code: 'AAE022' }),
    city: z.string().min(1).meta({ title: '城市' }),
    phone: z.string().optional().meta({ title: '电话', code: 'AAE005' }),
    address: z.string().optional().meta({ title: '地址', code: 'AAE006' }),
  })
  .meta({ id: 'Market', title: 'Market', description: '公共人力资源市场' });
export type Market = z.infer<typeof Market>;
