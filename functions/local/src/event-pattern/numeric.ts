import { refuse } from './invalid-pattern.ts';

// EventBridge documents this range for numeric matching; a pattern beyond it deploys nowhere.
const limit = 5e9;

export const comparable = (value: unknown): number => {
  if (typeof value !== 'number') return refuse(`a comparison needs a number, not ${JSON.stringify(value)}.`);
  if (Math.abs(value) > limit) return refuse(`${value} is outside the range -5e9 to 5e9 that EventBridge compares.`);
  return value;
};

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const compare = (operator: unknown, bound: unknown) => {
  const comparison = typeof operator === 'string' && Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (!comparison) return refuse(`numeric knows =, <, <=, > and >=, not ${JSON.stringify(operator)}.`);
  const against = comparable(bound);
  return (value: number) => comparison(value, against);
};

export const numericTest = (argument: unknown): ((value: number) => boolean) => {
  if (!Array.isArray(argument)) return refuse('numeric takes a list such as [">", 0, "<=", 5].');
  const [operator, bound, upperOperator, upperBound] = argument;
  const low = compare(operator, bound);
  if (argument.length === 2) return low;
  // Only "from below up to above" makes a range: the ruler knows no other order.
  const isRange = String(operator).startsWith('>') && String(upperOperator).startsWith('<');
  if (argument.length !== 4 || !isRange) return refuse('a numeric range has a lower bound (> or >=) and then an upper bound (< or <=).');
  const high = compare(upperOperator, upperBound);
  if (comparable(bound) >= comparable(upperBound)) return refuse(`the numeric range from ${bound} to ${upperBound} is empty.`);
  return (value) => low(value) && high(value);
};
