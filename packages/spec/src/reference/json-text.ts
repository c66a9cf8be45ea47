import { columnsOf } from './page-text.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const width = 140;
const isFlat = (value: Json): boolean => value === null || typeof value !== 'object';

/** JSON the way the formatter of this repository leaves it: objects one key a line, a list of plain values on one line where it fits. */
export function jsonText(value: Json, indent = '', before = 0): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    // One column is kept for the comma that may follow.
    if (value.every(isFlat) && indent.length + before + columnsOf(line) < width) return line;
    if (value.every((each) => typeof each === 'number')) return filled(value, indent);
    return `[\n${value.map((each) => deeper + jsonText(each, deeper)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, each]) => `${deeper}${JSON.stringify(key)}: ${jsonText(each, deeper, JSON.stringify(key).length + 2)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

const filled = (numbers: readonly number[], indent: string): string => `[\n${indent}  ${numbers.join(', ')}\n${indent}]`;
