/** The same in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

/** One line: a summary, the meaning of a parameter. */
export const line = ([zh, en]: Words): string => `${zh} / ${en}`;
/** A paragraph each. */
export const paragraphs = ([zh, en]: Words): string => `${zh}\n\n${en}`;
