import { createHash } from 'node:crypto';
import { baseStyle } from './base.ts';
import { cardStyle } from './cards.ts';
import { colourStyle } from './colours.ts';
import { frameStyle } from './frame.ts';
import { printStyle } from './print.ts';
import { qualityStyle } from './quality.ts';
import { searchStyle } from './search.ts';
import { subscriptionStyle } from './subscription.ts';

const text = [colourStyle, baseStyle, frameStyle, searchStyle, cardStyle, qualityStyle, subscriptionStyle, printStyle]
  .join('\n')
  .replace(/\n\s*/g, '\n')
  .trim();
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The one file pages load; its name changes with its text, so that it may be kept for ever. */
export const stylesheet = { text, path: `/assets/style.${hash}.css` } as const;
