import { outcomes, Status } from '@ganghui/spec';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode, World } from '../world.ts';
import { type ListOptions, listPostings } from './list-postings.ts';
import { type PushOptions, pushFile } from './push-file.ts';
import { type ReceiptOptions, showReceipt } from './show-receipt.ts';

const connectHelp = `
密钥：环境变量 GANGHUI_KEY，或 --key-file <文件>。不接受写在命令行里的密钥：进程列表谁都看得见。
网址：--url，或环境变量 GANGHUI_URL，默认 http://localhost:8787。
The key comes from GANGHUI_KEY or --key-file, never from the command line, where everyone could read it.`;

const pushHelp = `
例 Examples:
  ganghui push jobs.xlsx --market 320100-01 --profile nanjing.json
  ganghui push jobs.csv --market 320100-01 --profile nanjing-2026 --dry-run
  ganghui push all.ndjson --market 320100-01 --mode full --confirm-close 12
${connectHelp}

退出码 Exit codes:
  0    全部收下（待审也算）all accepted, held ones included
  1    有退回、没存入的，或全量报送没有确认关闭 some not accepted, or a closing not confirmed
  2    用法不对、密钥不对、文件读不了 wrong use, wrong key, unreadable file
  3    连不上或对方没有做完：再运行一次即可继续 not reached or gave up: run it again to go on
  130  Ctrl-C，再运行一次即可继续`;

/** A whole number of at least `least`. */
export const whole =
  (least: number, most = 1_000_000) =>
  (text: string): number => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value) || value < least || value > most) throw new InvalidArgumentError(`写成 ${least} 到 ${most} 的整数。`);
    return value;
  };

/** The options of every command that talks to the exchange. */
export const withExchange = (command: Command): Command =>
  withUrl(command).option('--key-file <f>', '存放密钥的文件 file that holds the key');

/** For what needs no key. */
export const withUrl = (command: Command): Command => command.option('--url <url>', '岗汇的网址 address of the exchange');

const marketOption = (): Option => new Option('--market <id>', '市场编号，默认看密钥 market id, e.g. 320100-01');

/** Adds `push`, `receipt` and `postings`. */
export function addPush(program: Command, world: World, done: (code: ExitCode) => void): void {
  withExchange(
    program
      .command('push')
      .description(
        '把一份文件报送到岗汇：分批、压缩、并行、断点续传\nSends a file to the exchange: in parts, zipped, in parallel; goes on where it stopped',
      )
      .addHelpText('after', pushHelp)
      .argument('<file>', '文件（CSV、XLSX、JSON、NDJSON），- 是标准输入 NDJSON')
      .addOption(marketOption())
      .option('--profile <p>', '报送格式：已登记的名称、一份文件（会登记）、none（约定的字段名）profile: name, file or none'),
  )
    .addOption(new Option('--mode <m>', 'delta 增量；full 全量：不在文件里的岗位会关闭').choices(['delta', 'full']).default('delta'))
    .option('--dry-run', '试报：什么都不存；全量时列出会关闭哪些 nothing is stored')
    .option('--confirm-close <n>', '确认全量报送恰好关闭 n 个 exactly how many may close', whole(0))
    .option('--rejects <f>', '退回的记录写到哪里，默认 <名称>.退回.csv where refused records go')
    .addOption(new Option('--parallel <n>', '同时发几批 parts at a time').argParser(whole(1, 16)).default(4))
    .option('--json', '结果写成 JSON，列出全部退回和待审 the result as JSON')
    .option('--yes', '不问，直接做；与已登记的不同的报送格式会替换它（不能代替 --confirm-close）ask nothing, replace a registered profile')
    .action(async (file: string, options: PushOptions) => done(await pushFile(world, file, options)));

  withExchange(
    program
      .command('receipt')
      .description('再看一次回执 Reads a receipt again')
      .addHelpText('after', connectHelp)
      .argument('<submissionId>', '报送批次编号')
      .addOption(marketOption()),
  )
    .addOption(new Option('--outcome <o>', '只看一种结果 one outcome only').choices(outcomes))
    .option('--csv', '写成表格（Excel 直接打开）as CSV')
    .option('--json', '写成 JSON，一条一行 one JSON line per record')
    .action(async (submissionId: string, options: ReceiptOptions) => done(await showReceipt(world, submissionId, options)));

  withExchange(
    program
      .command('postings')
      .description('岗汇里有本市场的哪些岗位，每天对账用\nWhat the exchange holds of this market, for the daily comparison')
      .addHelpText('after', connectHelp)
      .addOption(marketOption()),
  )
    .addOption(new Option('--status <s>', '状态，默认在开的三种 default: every open one').choices(Status.options))
    .option('--json', '一条一行 JSON one JSON line per posting')
    .action(async (options: ListOptions) => done(await listPostings(world, options)));
}
