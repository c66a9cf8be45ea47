import { readWholeNumber } from '@ganghui/core';
import * as z from 'zod';

// Every message here is what to do about it: the refusal names the parameter and what was sent itself.

/** A whole number as a query string writes it. */
export const whole = (name: string, min: number, max: number) =>
  z
    .string()
    .transform((text, { issues }) => {
      const read = readWholeNumber(name, text, { min, max });
      if (read.ok) return read.value;
      issues.push({ code: 'custom', message: read.error.fix, input: text });
      return z.NEVER;
    })
    .pipe(z.number().int().min(min).max(max));

const yes = ['', 'true', '1'];
const no = ['false', '0'];
/** `?dryRun`, `?dryRun=true` and `?dryRun=1` are yes. Anything that is neither yes nor no is refused: it could be a real push by mistake. */
export const flag = () =>
  z
    .string()
    .transform((text, { issues }) => {
      if (yes.includes(text) || no.includes(text)) return yes.includes(text);
      issues.push({ code: 'custom', message: '请写 true 或 false。', input: text });
      return z.NEVER;
    })
    .pipe(z.boolean())
    .default(false);

export const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: `取值之一：${values.join('、')}。` });

/** An opaque text: a cursor, or the name of a profile. */
export const opaque = (max: number) =>
  z
    .string()
    .min(1, { error: '请写上内容，或去掉这个参数。' })
    .max(max, { error: `最多 ${max} 个字符。` });

/** An instant with its offset. A plus that was not percent-encoded has become a blank on the way: it is taken for what it was. */
export const instant = () =>
  z
    .string()
    .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
    .pipe(z.iso.datetime({ offset: true, error: '请写带时区的时刻，如 2026-11-21T10:00:00+08:00 或 2026-11-21T02:00:00Z。' }));
