export { hasEnglish, inEnglish, toEnglish } from './to-english.ts';
