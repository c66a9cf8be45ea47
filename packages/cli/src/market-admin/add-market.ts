import { KeyScope } from '@ganghui/spec';
import { type Command, Option } from 'commander';
import { whole, withExchange } from '../push/add-push.ts';
import type { ExitCode, World } from '../world.ts';
import {
  issueKey,
  type KeyOptions,
  listKeys,
  type RevokeOptions,
  type RotateOptions,
  revokeKey,
  rotateKey,
  showAudit,
} from './market-keys.ts';
import { type AddOptions, addOneMarket, listMarkets } from './markets.ts';
import { type ProvinceKeyOptions, provinceKey } from './province-key.ts';

const adminHelp = `
用省级密钥：环境变量 GANGHUI_KEY，或 --key-file <文件>；第一把由 ganghui market province-key 做。
Uses a province key from GANGHUI_KEY or --key-file; the first one is made by ganghui market province-key.`;

const addHelp = `
例 Examples:
  ganghui market add --id 320100-01 --name 南京市公共人力资源市场 > nanjing.key
  ganghui market add market.json
密钥写在标准输出，只这一次；其余的话写在标准错误。${adminHelp}`;

/** Adds `market` and what stands under it. */
export function addMarket(program: Command, world: World, done: (code: ExitCode) => void): void {
  const market = program.command('market').description('省级管理：市场和密钥 markets and keys, for the province').helpCommand(false);
  const json = '结果写成 JSON as JSON';
  const command = (parent: Command, usage: string, description: string, help = adminHelp): Command =>
    withExchange(parent.command(usage).description(description).addHelpText('after', help)).option('--json', json);

  command(market, 'add', '登记（或改）一个市场，并发给第一把密钥\nRegisters a market and issues its first key', addHelp)
    .argument('[market.json]', '市场的资料；或用下面的选项 the market as a file, or by options')
    .option('--id <id>', '市场编号 e.g. 320100-01')
    .option('--name <name>', '市场名称')
    .option('--city <city>', '城市，默认看编号')
    .option('--region <code>', '行政区划代码，默认看编号')
    .option('--phone <phone>', '公开的联系电话：没有同意公开联系方式的岗位，求职者打这个 phone shown to job seekers')
    .option('--address <address>', '地址')
    .option('--requests-per-minute <n>', '每分钟最多几次调用', whole(1, 60_000))
    .option('--close-percent <n>', '全量报送最多关闭百分之几', whole(0, 100))
    .option('--no-key', '不发密钥 issue no key')
    .action(async (file: string | undefined, options: AddOptions) => done(await addOneMarket(world, file, options)));
  command(market, 'list', '所有市场 all markets').action(async (options: AddOptions) => done(await listMarkets(world, options)));

  const key = market.command('key').description('密钥 keys').helpCommand(false);
  command(key, 'issue', '发一把密钥，只显示一次 issues a key, shown once')
    .argument('<marketId>', '市场编号，或 province')
    .option('--label <text>', '用在哪里，例如 报送系统 2027', '报送系统')
    .addOption(new Option('--scopes <s...>', '权限，默认市场 push、省级 admin 和 read scopes').choices(KeyScope.options))
    .option('--days <n>', '几天后到期，默认 365', whole(1, 730))
    .option('--principal <arn>', 'IAM 角色或用户（SigV4），不产生密钥 an IAM principal instead of a secret')
    .action(async (holder: string, options: KeyOptions) => done(await issueKey(world, holder, options)));
  command(key, 'list', '一个市场的密钥 the keys of a market')
    .argument('<marketId>', '市场编号，或 province')
    .action(async (holder: string, options: KeyOptions) => done(await listKeys(world, holder, options)));

  command(market, 'rotate', '换一把密钥，旧的再用几天 replaces a key; the old one lives on for some days')
    .argument('<marketId>', '市场编号，或 province')
    .argument('<keyId>', '密钥编号 k_…')
    .option('--overlap-days <n>', '旧密钥再用几天，默认 7', whole(0, 90))
    .action(async (holder: string, keyId: string, options: RotateOptions) => done(await rotateKey(world, holder, keyId, options)));
  command(market, 'revoke', '立即作废一把密钥 revokes a key at once')
    .argument('<marketId>', '市场编号，或 province')
    .argument('<keyId>', '密钥编号 k_…')
    .option('--reason <text>', '为什么作废，记在 audit 里，最多 200 字 why, kept in the audit trail')
    .action(async (holder: string, keyId: string, options: RevokeOptions) => done(await revokeKey(world, holder, keyId, options)));
  command(market, 'audit', '谁在什么时候做了什么 who did what, and when')
    .argument('<marketId>', '市场编号，或 province')
    .option('--limit <n>', '最近几条，默认 100', whole(1, 1000))
    .action(async (holder: string, options: RotateOptions & { limit?: number }) => done(await showAudit(world, holder, options)));

  market
    .command('province-key')
    .description('离线做第一把省级密钥，并给出登记它的命令\nMakes the first province key offline, with the command that registers it')
    .option('--table <name>', '表名：GanghuiState 的输出 TableName the table', '<TableName>')
    .option('--label <text>', '说明', 'province, first key')
    .option('--days <n>', '几天后到期，默认 365', whole(1, 730))
    .action((options: ProvinceKeyOptions) => done(provinceKey(world, options)));
}
