import type { ReadRefusal, SourceRecord } from './record.ts';

/** What one more piece of a file gave; after a refusal nothing more is asked for. */
export type Part = { records: SourceRecord[]; refused?: ReadRefusal };

/** Reads text piece by piece; the last call says so and may bring an empty piece. Keeps no more than one record back. */
export type TextReader = (text: string, last: boolean) => Part;
