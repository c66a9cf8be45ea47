import { type Command, InvalidArgumentError, Option } from 'commander';
import { withExchange, withUrl } from '../push/add-push.ts';
import { type StatusOptions, showStatus } from '../status/show-status.ts';
import { type VerifyCommandOptions, verify } from '../verify/verify.ts';
import type { ExitCode, World } from '../world.ts';
import { type PullOptions, pull } from './pull.ts';

const pullHelp = `
例 Examples:
  ganghui pull --to province.sqlite                     一份全省的副本 a copy of the whole province
  ganghui pull --to jobs --city 320500 --min-score 80   一个文件夹，每个岗位一份 JSON a folder, a JSON file per posting
  ganghui pull --to province.sqlite --follow            一直跟着 keeps following
  ganghui pull --to https://our.example.cn/intake --state pull.json   推给自己的系统，要写 --state posts each page; --state is required

推给网址的每一份至多 500 条、900 KB。设了环境变量 GANGHUI_WEBHOOK_SECRET（whsec_…）就照 Standard Webhooks 签名，否则不签名。
What is posted to a URL is signed with GANGHUI_WEBHOOK_SECRET where that is set, else unsigned; at most 500 entries and 900 KB each.
已有的副本不写筛选条件就按它原来的。A copy that is there keeps its filter when none is given.
一开始、结束时都与签署的检查点比较位置；存下的岗位由 ganghui verify 逐条核对。
The position is compared with the signed checkpoint; what is stored, by ganghui verify.

不给密钥时，联系方式按公众可见的给出。密钥：环境变量 GANGHUI_KEY，或 --key-file <文件>。
Without a key contacts are what the public sees.

退出码 Exit codes:
  0    跟上了 up to date
  1    收到的与岗汇签署的不符，网址后面换了一套岗汇，或存着的岗位数不对
       what came is not what the exchange has signed, another exchange answers, or postings are missing
  2    用法不对，或副本是别处的 wrong use, or a copy of something else
  3    连不上：再运行一次即可继续 not reached: run it again to go on
  130  Ctrl-C，再运行一次即可继续`;

const verifyHelp = `
例 Examples:
  ganghui verify province.sqlite
  ganghui verify jobs --json

逐条重算散列，与签名的检查点比较；不等就指出是哪个岗位的哪个字段。联系方式不在证明之内：谁能看见由密钥决定。
Every hash is reckoned from the content and compared with the signed checkpoint; what differs is named.
向副本自己的岗汇核对，不发送密钥；--url 或 GANGHUI_URL 写了别的网址就拒绝。
The exchange that the copy names is asked, without a key; another address is refused.

退出码 Exit codes: 0 相等 equal; 1 不等，或证明不可信 not equal, or the proof cannot be believed; 2 用法不对 wrong use; 3 连不上 not reached`;

const score = (text: string): number => {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) || value > 100) throw new InvalidArgumentError('写成 0 到 100 的整数。');
  return value;
};

/** The options that narrow what comes. */
export const withFilter = (command: Command): Command =>
  command
    .option('--city <codes...>', '地区代码，可多个 region codes, e.g. 320100')
    .option('--occupation <codes...>', '职业代码或它的前几段，可多个 occupation codes or their first parts, e.g. 6-18')
    .addOption(new Option('--min-score <n>', '质量分不低于 quality score of at least').argParser(score));

const trustOption = (): Option => new Option('--trust <publicKey...>', '另行核对过的公钥 public keys checked in another way');

/** Adds `pull`, `verify` and `status`. */
export function addPull(program: Command, world: World, done: (code: ExitCode) => void): void {
  withFilter(
    withExchange(
      program
        .command('pull')
        .description(
          '保持一份与岗汇一致的副本：先快照，再逐条变更，断点续传\nKeeps a copy in step with the exchange: the snapshot, then every change',
        )
        .addHelpText('after', pullHelp)
        .requiredOption('--to <place>', '文件夹、.sqlite 文件或网址 a folder, an .sqlite file or a URL'),
    ),
  )
    .option('--state <f>', '推给网址时必写：位置记在这里 where the position is kept; required for a URL')
    .option('--follow', '跟上以后继续等新的变更，岗汇不在就等它回来 keeps waiting for changes, and for the exchange when it is away')
    .addOption(new Option('--once', '跟上就结束（默认） ends when it has caught up (the default)').conflicts('follow'))
    .addOption(trustOption())
    .option('--json', '结果写成一行 JSON the result as one line of JSON')
    .action(async (options: PullOptions) => done(await pull(world, options)));

  withUrl(
    program
      .command('verify')
      .description('证明副本与岗汇签署的检查点相等，或指出不同\nProves a copy equal to the signed checkpoint, or names what differs')
      .addHelpText('after', verifyHelp)
      .argument('<copy>', '文件夹或 .sqlite 文件 a folder or an .sqlite file'),
  )
    .addOption(trustOption())
    .option('--json', '结论写成一行 JSON the verdict as one line of JSON')
    .action(async (copy: string, options: VerifyCommandOptions) => done(await verify(world, copy, options)));

  withExchange(program.command('status').description('省级：交换平台的运行状况 how the exchange is, for the province'))
    .option('--json', '写成 JSON as JSON')
    .action(async (options: StatusOptions) => done(await showStatus(world, options)));
}
