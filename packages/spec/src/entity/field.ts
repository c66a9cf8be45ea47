import type * as z from 'zod';
import type { Note } from '../note.ts';

/** A field with what the reference says of it; always last, so that nothing wraps the note away. */
export const field = <T extends z.ZodType>(schema: T, note: Note): T => schema.meta({ ...note });
