import { isJobLike } from './title-noise.ts';

const inBrackets = /[(（【[][^()（）【】[\]]*[)）】\]]/g;
const between = /[/、,，;；+|]|\s[和及与]\s/;
const maxTitle = 200;

/** The jobs a clean title names side by side, in order: 会计/出纳 has two. */
export const jobsInTitle = (title: string): string[] =>
  title
    .slice(0, maxTitle)
    .replace(inBrackets, '')
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part.length >= 2 && isJobLike(part));
