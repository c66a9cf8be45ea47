import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode, World } from '../world.ts';
import { type ListenOptions, listenTo } from './listen/listen-to.ts';
import { playChecks } from './play/play-checks.ts';
import type { PlayOptions } from './play/read-options.ts';

const playHelp = `
例 Examples:
  export GANGHUI_KEY=gh_320100-01_…
  ganghui conformance --url http://localhost:8787 --market 320100-01 --sandbox
  ganghui conformance --url https://gateway.example.cn --market 320100-01 --only a-b-a,receipt-kept
  ganghui conformance --list

退出码 Exit codes: 0 全部通过 all passed; 1 有不符 something failed; 2 用法不对，或全部跳过 wrong use, or all were skipped; 3 连不上或密钥不被接受 not reached, or the key is refused`;

const listenHelp = `
例 Example:
  ganghui conformance listen --url http://localhost:8787 --port 8790 --minutes 10
  （把系统的报送地址改为 http://127.0.0.1:8790，照常报送几次）

故障脚本 Fault script:
  [{"fault": "429", "seconds": 2}, {"fault": "drop-after"}, {"fault": "slow", "seconds": 20}]

退出码 Exit codes: 0 没有错 nothing wrong; 1 有错 something wrong; 2 用法不对 wrong use; 3 一个请求也没有 no request came`;

const within =
  (min: number, max: number) =>
  (text: string): number => {
    const number = Number(text);
    if (text.trim() !== '' && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`写 ${min} 到 ${max} 的数 (a number from ${min} to ${max})。`);
  };
const urlOption = (): Option =>
  new Option('--url <url>', '交换平台或自己网关的地址 address of the exchange, or of your own gateway (GANGHUI_URL)');
const jsonOption = (): Option => new Option('--json', '给程序看的结论 the verdicts as JSON');

/** `ganghui conformance` and `ganghui conformance listen`. */
export function addConformance(program: Command, world: World, done: (code: ExitCode) => void): void {
  const conformance = program
    .command('conformance')
    .description('证明一个接口符合约定：演练容易出错的顺序，逐项给出结论\nProves that an integration is right: plays the awkward sequences')
    .helpCommand(false)
    .addHelpText('after', playHelp)
    .addOption(urlOption())
    .option(
      '--market <id>',
      '市场编号，默认看密钥；密钥取自环境变量 GANGHUI_KEY market id, by default the key’s; the key comes from GANGHUI_KEY',
    )
    .option('--key <key>', '密钥；进程列表看得见，正式环境请用 GANGHUI_KEY 或 --key-file the key; others can see it in the process list')
    .option('--key-file <file>', '密钥所在的文件，默认取自 GANGHUI_KEY file that holds the key')
    .option('--only <ids>', '只做这几项，逗号分隔 only these checks', (text: string) => text.split(',').map((id) => id.trim()))
    .option('--sandbox', '这个市场只作测试：真做全量报送 nothing else lives in this market: real full sets are tried')
    .option('--list', '列出各项检查 list the checks')
    .addOption(jsonOption())
    .action(async (options: PlayOptions) => done(await playChecks(world, options)));
  conformance
    .command('listen')
    .description('在测试平台前设代理，插入故障，看报送系统如何应对\nA proxy with planned faults that watches what your system does')
    .addHelpText('after', listenHelp)
    .addOption(urlOption())
    .option('--port <n>', '监听端口 port', within(1, 65_535), 8790)
    .option('--host <address>', '监听地址 address to listen on', '127.0.0.1')
    .option('--minutes <n>', '几分钟后出结论 minutes to watch', within(0.01, 1440), 10)
    .option('--script <file>', '故障脚本 fault script (JSON)')
    .addOption(jsonOption())
    // The parent knows --url and --json too, and takes them when they stand before the word.
    .action(async (_: unknown, command: Command) => done(await listenTo(world, command.optsWithGlobals<ListenOptions>())));
}
