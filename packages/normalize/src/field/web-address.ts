/** Only http and https: anything else would run or fail in a job seeker's browser. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
