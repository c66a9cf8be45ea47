import { cidrTest, parseAddress, sameAddress } from './address.ts';
import { anythingBut } from './anything-but.ts';
import { isObject, refuse } from './invalid-pattern.ts';
import { numericTest } from './numeric.ts';
import { lower, onText, operatorIn, type Scalar, textOf, type ValueTest } from './value-test.ts';
import { wildcardTest } from './wildcard.ts';

type TextTest = (value: string, part: string) => boolean;

const startsWith: TextTest = (value, part) => value.startsWith(part);
const endsWith: TextTest = (value, part) => value.endsWith(part);

// Takes a string, or {"equals-ignore-case": string}.
const edge = (operator: string, argument: unknown, test: TextTest): ValueTest => {
  if (!isObject(argument)) {
    const part = textOf(operator, argument);
    return onText((value) => test(value, part));
  }
  const [inner, folded] = operatorIn(operator, argument);
  if (inner !== 'equals-ignore-case') return refuse(`${operator} can hold equals-ignore-case only, not ${inner}.`);
  const part = lower(textOf(inner, folded));
  return onText((value) => test(lower(value), part));
};

export const exactTest = (expected: Scalar): ValueTest => {
  // Spellings of one address are equal: "::1" is "0:0:0:0:0:0:0:1".
  const address = typeof expected === 'string' ? parseAddress(expected) : undefined;
  if (address) return onText((value) => sameAddress(address, parseAddress(value)));
  return (value) => value === expected;
};

const operators: Record<string, (argument: unknown) => ValueTest> = {
  exactly: (argument) => {
    const expected = textOf('exactly', argument);
    return (value) => value === expected;
  },
  prefix: (argument) => edge('prefix', argument, startsWith),
  suffix: (argument) => edge('suffix', argument, endsWith),
  'equals-ignore-case': (argument) => {
    const expected = lower(textOf('equals-ignore-case', argument));
    return onText((value) => lower(value) === expected);
  },
  'anything-but': anythingBut,
  wildcard: (argument) => onText(wildcardTest(textOf('wildcard', argument))),
  cidr: (argument) => onText(cidrTest(textOf('cidr', argument))),
  numeric: (argument) => {
    const test = numericTest(argument);
    return (value) => typeof value === 'number' && test(value);
  },
};

/** `'absent'` is {"exists": false}: a test of the field, not of a value. */
export const compileExpression = (expression: Record<string, unknown>): ValueTest | 'absent' => {
  const [name, argument] = operatorIn('A match expression', expression);
  if (name === 'exists') {
    if (typeof argument !== 'boolean') return refuse('exists takes true or false.');
    return argument ? () => true : 'absent';
  }
  const make = Object.hasOwn(operators, name) ? operators[name] : undefined;
  return make ? make(argument) : refuse(`${name} is not an operator of event patterns.`);
};
