import * as z from 'zod';

/** Reads just what one function needs, once, at cold start; a missing variable stops the function and is named. */
export function readEnv<T extends z.ZodRawShape>(shape: T): z.infer<z.ZodObject<T>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`environment: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
}

export const required = z.string().min(1);
export const optional = z.string().min(1).optional();
