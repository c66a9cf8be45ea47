import * as z from 'zod';
import { type RawField, rawFieldNames } from './raw-posting.ts';

const column = z.string().min(1).max(200);
const FieldSource = z.union([
  column,
  z.array(column).min(1).max(8),
  z.strictObject({ column, pattern: z.string().min(1).max(300) }),
  z.strictObject({ value: z.string().max(1000) }),
]);
export type FieldSource = z.infer<typeof FieldSource>;

const rawField = z.enum(rawFieldNames as [RawField, ...RawField[]]);

/** How a market's own columns and codes map to the raw posting. */
export const Profile = z
  .strictObject({
    profile: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .meta({
        description: 'Name of the profile; lower-case letters, digits, dashes; not “none”. At most 20 a market.',
        examples: ['nanjing-2026'],
      }),
    market: z.string().regex(/^\d{6}-\d{2}$/),
    format: z.enum(['json', 'ndjson', 'csv', 'xlsx']),
    encoding: z.enum(['utf-8', 'utf-16le', 'gb18030', 'gbk', 'gb2312']).optional(),
    header: z.boolean().default(true),
    delimiter: z.string().length(1).optional(),
    items: z
      .string()
      .max(300)
      .regex(/^(\/.*)?$/)
      .optional()
      .meta({ description: 'JSON only: pointer to the array of records.' }),
    fields: z.partialRecord(rawField, FieldSource),
    codes: z
      .partialRecord(rawField, z.record(z.string().max(100), z.string().max(200)))
      .optional()
      .meta({ description: "The market's own codes and what they mean; at most 2,000 in all." }),
    salaryUnit: z.enum(['yuan', 'thousand', 'ten-thousand']).optional(),
    defaults: z.strictObject({ validDays: z.number().int().min(1).max(365).optional() }).optional(),
  })
  .meta({ id: 'Profile', title: 'Profile', description: '报送格式: how one market names its columns and codes; at most 100 KB.' });
export type Profile = z.infer<typeof Profile>;
