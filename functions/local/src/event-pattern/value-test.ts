import { refuse } from './invalid-pattern.ts';

export type Scalar = string | number | boolean | null;
export type ValueTest = (value: Scalar) => boolean;

export const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export const onText =
  (test: (text: string) => boolean): ValueTest =>
  (value) =>
    typeof value === 'string' && test(value);

export const lower = (text: string): string => text.toLowerCase();

/** The argument of an operator that takes a string. */
export const textOf = (operator: string, argument: unknown): string =>
  typeof argument === 'string' ? argument : refuse(`${operator} takes a string, not ${JSON.stringify(argument)}.`);

/** The one operator an object holds. */
export const operatorIn = (holder: string, object: Record<string, unknown>): [string, unknown] => {
  const [entry, ...more] = Object.entries(object);
  return entry && more.length === 0 ? entry : refuse(`${holder} holds exactly one operator, not ${Object.keys(object).length}.`);
};
