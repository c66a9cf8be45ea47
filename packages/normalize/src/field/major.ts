import { saysNothing } from './fold-cell.ts';
import { plainLine } from './plain-text.ts';

const any = /^(?:所学)?(?:专业)?[:：]?(?:均?不限(?:制|专业)?|无要求|不要求|无限制|不作要求|不做要求|无专业要求)$/;

/** The majors as the market wrote them, on one line; null when none is asked. */
export function majorOf(raw: string | undefined): string | null {
  const line = plainLine(raw);
  return line === null || saysNothing(line) || any.test(line) ? null : line;
}
