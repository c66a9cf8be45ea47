export { createEmbeddedIndex, type EmbeddedIndex } from './embedded-index.ts';
