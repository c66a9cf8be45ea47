/** Thrown inside the compiler only; `compilePattern` turns it into a returned problem. */
export class InvalidPattern extends Error {}

export const refuse = (sentence: string): never => {
  throw new InvalidPattern(sentence);
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
