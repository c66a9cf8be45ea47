import { type RawField, rawFieldNames, rawFields } from '@ganghui/spec';
import { tableOf } from './output/table.ts';
import type { ExitCode, World } from './world.ts';

export const fieldStyles = ['table', 'json', 'tsv'] as const;
type FieldStyle = (typeof fieldStyles)[number];

const codeOf = (field: RawField): string => {
  const entry = rawFields[field];
  return 'code' in entry ? entry.code : '';
};

/** `ganghui fields`: the names a profile may fill. */
export function listFields(world: World, style: FieldStyle): ExitCode {
  const rows = rawFieldNames.map((field) => [field, rawFields[field].zh, codeOf(field)]);
  const lines =
    style === 'json'
      ? [
          JSON.stringify(
            rows.map(([field, zh, code]) => ({ field, zh, code: code || null })),
            null,
            2,
          ),
        ]
      : style === 'tsv'
        ? rows.map((row) => row.join('\t'))
        : tableOf([{ head: '字段 field' }, { head: '名称' }, { head: '最接近的指标代码' }], rows);
  world.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
