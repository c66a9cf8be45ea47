import { isObject } from './invalid-pattern.ts';
import { isScalar, type Scalar } from './value-test.ts';

/** Which element of which array: the arrays are numbered as they are met. */
export type Place = ReadonlyMap<number, number>;
export type Field = { value: Scalar; place: Place };

/** Every name, and every name that leads to it: the rest of an event is not looked at. */
export const pathsTo = (names: Iterable<string>): Set<string> => {
  const paths = new Set<string>();
  for (const name of names) {
    const steps = name.split('.');
    steps.forEach((_, index) => {
      paths.add(steps.slice(0, index + 1).join('.'));
    });
  }
  return paths;
};

/** The leaves of an event by dotted name. An empty array or object leaves no field behind. */
export const fieldsOf = (event: Record<string, unknown>, paths: ReadonlySet<string>): Map<string, Field[]> => {
  const fields = new Map<string, Field[]>();
  let arrays = 0;

  const addField = (name: string, field: Field) => {
    const known = fields.get(name);
    if (known) known.push(field);
    else fields.set(name, [field]);
  };

  const readNode = (node: unknown, name: string, place: Place): void => {
    if (Array.isArray(node)) readArray(node, name, place);
    else if (isObject(node)) readObject(node, `${name}.`, place);
    else if (isScalar(node)) addField(name, { value: node, place });
  };

  const readArray = (array: unknown[], name: string, place: Place): void => {
    const id = arrays++;
    array.forEach((element, index) => {
      // A plain value has no place of its own: only objects and arrays hold other fields to be consistent with.
      readNode(element, name, typeof element === 'object' && element !== null ? new Map(place).set(id, index) : place);
    });
  };

  const readObject = (object: Record<string, unknown>, prefix: string, place: Place): void => {
    for (const [step, value] of Object.entries(object)) if (paths.has(prefix + step)) readNode(value, prefix + step, place);
  };

  readObject(event, '', new Map());
  return fields;
};
