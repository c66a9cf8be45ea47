import { isObject, refuse } from './invalid-pattern.ts';
import { comparable } from './numeric.ts';
import { lower, onText, operatorIn, textOf, type ValueTest } from './value-test.ts';
import { wildcardTest } from './wildcard.ts';

const notEmpty = (part: string) => part || refuse('anything-but takes no empty prefix or suffix.');

const barredBy: Record<string, (part: string) => ValueTest> = {
  prefix: (part) => {
    const start = notEmpty(part);
    return onText((value) => value.startsWith(start));
  },
  suffix: (part) => {
    const end = notEmpty(part);
    return onText((value) => value.endsWith(end));
  },
  'equals-ignore-case': (part) => onText((value) => lower(value) === lower(part)),
  wildcard: (part) => onText(wildcardTest(part)),
};

const listed = (argument: unknown): unknown[] => {
  const list: unknown[] = Array.isArray(argument) ? argument : [argument];
  return list.length > 0 ? list : refuse('anything-but takes no empty list.');
};

const barredByOperator = (argument: Record<string, unknown>): ValueTest[] => {
  const [name, inner] = operatorIn('anything-but', argument);
  const make = Object.hasOwn(barredBy, name) ? barredBy[name] : undefined;
  if (!make) return refuse(`anything-but can hold ${Object.keys(barredBy).join(', ')}, not ${name}.`);
  return listed(inner).map((part) => make(textOf(name, part)));
};

const barredByValue = (values: unknown[]): ValueTest[] => {
  if (values.every((value) => typeof value === 'string')) return [(candidate) => values.some((value) => value === candidate)];
  if (!values.every((value) => typeof value === 'number')) return refuse('anything-but lists either strings or numbers.');
  const numbers = values.map(comparable);
  return [(candidate) => numbers.some((value) => value === candidate)];
};

export const anythingBut = (argument: unknown): ValueTest => {
  const barred = isObject(argument) ? barredByOperator(argument) : barredByValue(listed(argument));
  // A value of another type is "anything but" as well: a number passes a list of strings, as on AWS.
  return (value) => !barred.some((test) => test(value));
};
