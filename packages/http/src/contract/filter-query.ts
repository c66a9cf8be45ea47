import { unknownCode } from '@ganghui/core';
import { FeedFilter } from '@ganghui/spec';
import * as z from 'zod';
import { whole } from './query-fields.ts';

const mostCodes = 50;
const { city, occupation } = FeedFilter.shape;

const malformed = {
  city: '请写六位行政区划代码，如 320100（南京市）；几个用逗号隔开。',
  occupation: '请写职业分类大典的代码，如 6-18-01-01，或它的上级，如 6-18；几个用逗号隔开。',
};

/** Codes, written with commas or as a parameter that is repeated (the reading of the query joins those with commas). */
const codes = (name: 'city' | 'occupation', list: typeof city | typeof occupation) =>
  z
    .string()
    .transform((text, { issues }) => {
      const refused = (message: string): never => {
        issues.push({ code: 'custom', message, input: text });
        return z.NEVER;
      };
      const parts = text.split(',', mostCodes + 1).map((part) => part.trim());
      if (parts.length > mostCodes) return refused(`最多写 ${mostCodes} 个代码。`);
      const read = list.safeParse([...new Set(parts)]);
      if (!read.success) return refused(malformed[name]);
      const unknown = unknownCode({ city: [], occupation: [], [name]: read.data });
      return unknown ? refused(unknown.fix) : read.data;
    })
    .pipe(z.array(list.unwrap().element).max(mostCodes))
    .default([]);

/** What a reader can ask for, as query parameters. */
export const filterQuery = {
  city: codes('city', city),
  occupation: codes('occupation', occupation),
  minScore: whole('minScore', 0, 100).optional(),
};
/** Those that may be written more than once. */
export const filterRepeats = ['city', 'occupation'] as const;

type FilterQuery = { city: string[]; occupation: string[]; minScore?: number | undefined };
export const filterOf = ({ city, occupation, minScore }: FilterQuery): FeedFilter => ({ city, occupation, minScore: minScore ?? null });
