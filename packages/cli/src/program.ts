import { Command, InvalidArgumentError, Option } from 'commander';
import { addConformance } from './conformance/add-conformance.ts';
import { fieldStyles, listFields } from './fields-command.ts';
import { addMarket } from './market-admin/add-market.ts';
import { lineStyles } from './normalize/line-style.ts';
import { type NormalizeOptions, normalizeFile } from './normalize/normalize-file.ts';
import { type CheckOptions, checkFile } from './profile/check-file.ts';
import { type SuggestOptions, suggestFor } from './profile/suggest-for.ts';
import { addPull } from './pull/add-pull.ts';
import { addPush } from './push/add-push.ts';
import { addSubscriptions } from './subscription/add-subscription.ts';
import type { ExitCode, World } from './world.ts';

const formats = ['csv', 'json', 'ndjson', 'xlsx'];

const normalizeHelp = `
例 Examples:
  ganghui normalize jobs.xlsx --profile nanjing.json --out jobs.ndjson
  ganghui normalize jobs.csv --profile nanjing.json --output csv --out 给经办人.csv
  cat raw.ndjson | ganghui normalize - --market 320100-01 --now 2026-11-21 | head

退出码 Exit codes:
  0  全部读懂，没有退回 every record was read and none refused
  1  有记录被退回 some records were refused
  2  用法不对、文件读不了或一条也没有 wrong use, unreadable file, or no record`;

const suggestHelp = `
例 Example:
  ganghui profile suggest jobs.xlsx --market 320100-01 > nanjing.json`;

const checkHelp = `
例 Example:
  ganghui profile check jobs.xlsx --profile nanjing.json

退出码 Exit codes: 0 可用 sound; 1 必填字段是空的或报送格式有错 a mandatory field is empty, or the profile is faulty; 2 用法不对、文件读不了`;

// A date alone means its morning in China, so that “today” is the same day for everyone.
function instant(text: string): Date {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T09:00:00+08:00` : text);
  const day = Number.isNaN(date.getTime()) ? '' : new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10);
  if (day === '' || day !== text.slice(0, 10)) throw new InvalidArgumentError('写成 2026-11-21 或 2026-11-21T09:00:00+08:00。');
  return date;
}

const marketOption = (): Option => new Option('--market <id>', '市场编号 market id, e.g. 320100-01');
const formatOption = (): Option => new Option('--format <f>', '输入格式，默认自己识别 input format').choices(formats);
const nowOption = (): Option => new Option('--now <date>', '“今天”是哪天，默认当前时间 the day that counts as today').argParser(instant);

/** The command line, bilingual. `done` gets the exit code of the command that ran. */
export function createProgram(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command('ganghui')
    .description(
      '岗汇：把各市场的招聘信息统一成一套词汇，报送到全省的交换平台，拉取一份副本并证明它相等。normalize、profile、fields 离线运行，其余要连岗汇。\nTurns any market’s postings into one vocabulary, sends them to the exchange, and keeps a proven copy of it.\nWorks offline: normalize, profile and fields; the others talk to the exchange.',
    )
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: (text) => world.stderr.write(text) })
    .helpOption('-h, --help', '帮助 help')
    .helpCommand('help [command]', '帮助 help')
    .showHelpAfterError('（用法见 --help / see --help）')
    .exitOverride();

  const command = (parent: Command, usage: string, description: string, example: string): Command =>
    parent.command(usage).description(description).addHelpText('after', example);

  command(
    program,
    'normalize',
    '把一份文件的每条记录变成一行标准岗位，附问题和得分\nOne line per record: the posting, its findings and its score',
    normalizeHelp,
  )
    .argument('<file>', '文件，- 是标准输入 file, or - for standard input')
    .option('--profile <p.json>', '报送格式；没有时列名须是约定的字段名 profile; without one our own field names are expected')
    .addOption(marketOption())
    .addOption(nowOption())
    .addOption(formatOption())
    .option('--out <f>', '写到文件，默认标准输出；写完才出现 output file, appears when complete')
    .addOption(new Option('--output <style>', '输出样式；csv 是给人看的简表 output style').choices(lineStyles).default('ndjson'))
    .option('--quiet', '不显示进度和小结 no progress, no summary')
    .action(async (file: string, options: NormalizeOptions) => done(await normalizeFile(world, file, options)));

  const profile = program.command('profile').description('报送格式：列名和代码怎样对应 how columns and codes map').helpCommand(false);
  command(profile, 'suggest', '看一份样本文件，提出报送格式\nProposes a profile from a sample file', suggestHelp)
    .argument('<file>', '样本文件 sample file')
    .option('--name <n>', '报送格式的名称 name of the profile')
    .addOption(marketOption())
    .option('--out <f>', '写到文件，默认标准输出 output file')
    .action(async (file: string, options: SuggestOptions) => done(await suggestFor(world, file, options)));
  command(
    profile,
    'check',
    '用一份文件检查报送格式：填写率、读懂率和例子\nFill rate, understood rate and mapped examples per field',
    checkHelp,
  )
    .argument('<file>', '样本文件 sample file')
    .requiredOption('--profile <p.json>', '报送格式 profile')
    .addOption(marketOption())
    .addOption(nowOption())
    .addOption(formatOption())
    .action(async (file: string, options: CheckOptions) => done(await checkFile(world, file, options)));

  program
    .command('fields')
    .description('报送格式可以填的字段 the fields a profile may fill')
    .addOption(new Option('--format <f>', '输出格式 output format').choices(fieldStyles).default('table'))
    .action((options: { format: (typeof fieldStyles)[number] }) => done(listFields(world, options.format)));
  addPush(program, world, done);
  addPull(program, world, done);
  addSubscriptions(program, world, done);
  addConformance(program, world, done);
  addMarket(program, world, done);
  return program;
}
