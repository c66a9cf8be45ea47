import * as z from 'zod';
import { MarketId } from './posting.ts';

/** What a market may do at most; the province can raise or lower it. */
export const MarketLimits = z
  .strictObject({
    requestsPerMinute: z.number().int().min(1).max(60_000).meta({ title: '每分钟请求数', description: '6,000 unless set.' }),
    closePercent: z.number().min(0).max(100).meta({
      title: '全量报送关闭上限',
      description: 'A full sync that would close more than this share of the open postings must be confirmed; 20 unless set.',
    }),
  })
  .partial()
  .meta({ id: 'MarketLimits', title: 'Market limits' });
export type MarketLimits = Required<z.infer<typeof MarketLimits>>;
const usual: MarketLimits = { requestsPerMinute: 6000, closePercent: 20 };

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
    limits: MarketLimits.optional().meta({ title: '限额' }),
  })
  .meta({ id: 'Market', title: 'Market', description: '公共人力资源市场' });
export type Market = z.infer<typeof Market>;

/** The limits of a market with what it does not set itself. */
export const marketLimits = ({ limits }: Market): MarketLimits => ({ ...usual, ...limits });
