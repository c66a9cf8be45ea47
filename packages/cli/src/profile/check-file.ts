import type { SourceRecord } from '@ganghui/normalize';
import { checkProfile, type ProfileCheck } from '@ganghui/normalize/suggest';
import { type Profile, type RawField, rawFields } from '@ganghui/spec';
import { type Input, openInput } from '../input.ts';
import { marketOf } from '../market.ts';
import { type Paint, paintFor } from '../output/paint.ts';
import { percent, tableOf } from '../output/table.ts';
import { readInput } from '../read-input.ts';
import type { ExitCode, World } from '../world.ts';
import { faultLines, loadProfile } from './load-profile.ts';

export type CheckOptions = { profile: string; market?: string; now?: Date; format?: Profile['format'] };

// Enough to judge a profile by; all of it is held in memory.
const maxRecords = 20_000;
const maxProblems = 12;
/** Without any of these every record is refused (人力资源市场暂行条例 第24条); one of each row is enough. */
const mandatory: readonly (readonly RawField[])[] = [
  ['sourceId'],
  ['title'],
  ['employerName'],
  ['description', 'duties', 'requirements'],
  ['salary', 'salaryMin', 'salaryMax'],
  ['place', 'address'],
  ['contactPhone', 'contactEmail', 'applyUrl'],
];

async function firstRecords(input: Input, profile: Profile): Promise<{ records: SourceRecord[]; more: boolean }> {
  const records: SourceRecord[] = [];
  for await (const batch of readInput(input, { profile })) {
    records.push(...batch);
    if (records.length > maxRecords) return { records: records.slice(0, maxRecords), more: true };
  }
  return { records, more: false };
}

function tableLines({ fields, problems }: ProfileCheck): string[] {
  const rows = fields.map(({ field, zh, column, filled, total, understood, examples }) => [
    `${field} ${zh}`,
    column,
    percent(filled, total),
    percent(understood, filled),
    examples.map(({ raw, value }) => `${raw.slice(0, 24)} → ${value.slice(0, 24)}`).join(' ； '),
  ]);
  const heads = [
    { head: '字段 field', max: 36 },
    { head: '列 column', max: 28 },
    { head: '填写 filled', align: 'right' },
    { head: '读懂 understood', align: 'right' },
    { head: '原文 → 结果 examples', max: 110 },
  ] as const;
  const faults = problems.map(({ rule, count, lines, message, fix }) => [rule, String(count), lines.join(' '), message, fix]);
  const faultHeads = [
    { head: '问题' },
    { head: '条数', align: 'right' },
    { head: '例：行号', max: 24 },
    { head: '说明', max: 52 },
    { head: '怎么改 fix', max: 64 },
  ] as const;
  return [...tableOf(heads, rows), ...(faults.length > 0 ? ['', ...tableOf(faultHeads, faults.slice(0, maxProblems))] : [])];
}

const emptyOnes = ({ fields }: ProfileCheck): string[] =>
  mandatory
    .filter((names) => !fields.some(({ field, filled }) => names.includes(field) && filled > 0))
    .map((names) => names.map((name) => `${name} ${rawFields[name].zh}`).join(' 或 '));

function verdictLines(empty: readonly string[], records: number, more: boolean, { red, green }: Paint): string[] {
  const seen = `看了${more ? '前' : ''} ${records} 条。`;
  if (records === 0) return [red('没有读到任何记录。')];
  if (empty.length === 0) return [green(`${seen}必填字段都有内容。`)];
  return [`${seen}`, ...empty.map((name) => red(`必填字段是空的 (mandatory, empty)：${name}`))];
}

/** `ganghui profile check`: what becomes of each target field; exit code 1 when the profile is faulty or a mandatory field stays empty. */
export async function checkFile(world: World, file: string, options: CheckOptions): Promise<ExitCode> {
  const paint = paintFor(world);
  const { profile, faults } = loadProfile(world, options.profile);
  if (faults.length > 0) {
    world.stdout.write(
      `${[`${options.profile} 有 ${faults.length} 处要改 (faults in the profile)：`, ...faultLines(faults)].join('\n')}\n`,
    );
    return 1;
  }
  const market = marketOf(options.market ?? profile.market);
  const input = await openInput(world, file, options.format ?? profile.format);
  const { records, more } = await firstRecords(input, profile);
  const check = checkProfile(records, profile, { market, now: options.now ?? world.now });
  const empty = emptyOnes(check);
  world.stdout.write(`${[...tableLines(check), '', ...verdictLines(empty, records.length, more, paint)].join('\n')}\n`);
  return records.length === 0 ? 2 : empty.length > 0 ? 1 : 0;
}
