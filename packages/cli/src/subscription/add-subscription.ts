import { type Command, InvalidArgumentError, Option } from 'commander';
import { withFilter } from '../pull/add-pull.ts';
import { whole, withExchange } from '../push/add-push.ts';
import type { ExitCode, World } from '../world.ts';
import { type ListenOptions, listen } from './listen.ts';
import {
  type AddOptions,
  addSubscription,
  type DeleteOptions,
  deleteSubscription,
  listSubscriptions,
  pauseSubscription,
  type ReplayOptions,
  type RotateOptions,
  replaySubscription,
  resumeSubscription,
  rotateSubscription,
  showSubscription,
  type VerifyOptions,
  verifySubscription,
} from './manage.ts';

const keyHelp = `
密钥：环境变量 GANGHUI_KEY，或 --key-file <文件>，要有 read 权限。A key with the scope read, from GANGHUI_KEY or --key-file.
退出码 Exit codes: 0 好了 done; 1 接收方没有通过验证，或已停用，还没有在推送 nothing is delivered yet; 2 用法不对 wrong use; 3 连不上 not reached`;

const addHelp = `
例 Examples:
  ganghui subscription add --to https://our.example.cn/ganghui --city 320500 > webhook.secret
  ganghui subscription add --bus arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs
签名密钥写在标准输出，只这一次；其余的话写在标准错误。
接收程序连验证请求也要核对签名时，先自己生成密钥、装好，再带上它；自带的不再显示：
A receiver that checks the signature of the handshake as well has its secret first:
  echo "whsec_$(openssl rand -base64 32)" > webhook.secret
  ganghui subscription add --to https://our.example.cn/ganghui --secret @webhook.secret${keyHelp}`;

const listenHelp = `
例 Example（本机的岗汇 with an exchange on this machine）:
  ganghui subscription listen --port 8791 --secret-file webhook.secret --to copy.sqlite &
  ganghui subscription add --to http://localhost:8791/ --after 0 > webhook.secret

签名密钥：--secret-file（一行一个，每次推送时读），或环境变量 GANGHUI_WEBHOOK_SECRET。还没有密钥时只答复验证请求。
The secrets are read anew for each delivery; without one only the handshake is answered.`;

const after = (text: string): number | 'now' => {
  if (text === 'now') return 'now';
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw new InvalidArgumentError('写成 now 或序号，例如 0。');
  return value;
};
const sequence = (text: string): number => {
  const value = after(text);
  if (value === 'now') throw new InvalidArgumentError('写成序号，例如 0。');
  return value;
};

/** Adds `subscription` and what stands under it. */
export function addSubscriptions(program: Command, world: World, done: (code: ExitCode) => void): void {
  const parent = program
    .command('subscription')
    .description('订阅：变更推送到自己的系统 have changes delivered to your system')
    .helpCommand(false);
  const command = (usage: string, description: string, help = keyHelp): Command =>
    withExchange(parent.command(usage).description(description).addHelpText('after', help)).option('--json', '结果写成 JSON as JSON');
  const one = (usage: string, description: string): Command => command(usage, description).argument('<id>', '订阅编号 sub_…');

  withFilter(command('add', '新的订阅，先验证接收方\nA new subscription; the receiver is verified first', addHelp))
    .option('--to <url>', '接收地址 address of the receiver (https)')
    .option('--bus <arn>', '自己 AWS 账户的事件总线 event bus of your own AWS account')
    .option('--label <text>', '名称，默认是地址 name, by default the address')
    .addOption(new Option('--after <n>', '从哪个序号之后开始，或 now begin after this sequence').argParser(after).default('now'))
    .option('--secret <whsec|@file>', '自带的签名密钥，或存放它的 @文件 a secret of your own, or @ and its file')
    .option('--max-events <n>', '一次最多几条，默认 100 most changes in one delivery', whole(1, 500))
    .action(async (options: AddOptions) => done(await addSubscription(world, options)));
  command('list', '所有订阅 all of them').action(async (options: VerifyOptions) => done(await listSubscriptions(world, options)));
  one('show', '一个订阅：进度、最近的推送 its cursor and its last deliveries').action(async (id: string, options: VerifyOptions) =>
    done(await showSubscription(world, id, options)),
  );
  one('pause', '暂停 no deliveries until it is resumed').action(async (id: string, options: VerifyOptions) =>
    done(await pauseSubscription(world, id, options)),
  );
  one('resume', '从停下的地方继续 goes on where it stopped').action(async (id: string, options: VerifyOptions) =>
    done(await resumeSubscription(world, id, options)),
  );
  one('verify', '再验证一次接收方 the handshake again')
    .option('--to <url>', '换成这个接收地址 another address')
    .action(async (id: string, options: VerifyOptions) => done(await verifySubscription(world, id, options)));
  one('replay', '从某个序号之后重新推送 delivers again from a place of the log')
    .addOption(new Option('--after <n>', '从哪个序号之后 after this sequence').argParser(sequence).makeOptionMandatory())
    .action(async (id: string, options: ReplayOptions) => done(await replaySubscription(world, id, options)));
  one('rotate', '换签名密钥，旧的再用一阵 a new signing secret; the old one lives on for a while')
    .option('--overlap-hours <n>', '旧密钥再用几小时，默认 24', whole(0, 168))
    .action(async (id: string, options: RotateOptions) => done(await rotateSubscription(world, id, options)));
  one('delete', '删除 removes it')
    .option('--yes', '确认 yes, really')
    .action(async (id: string, options: DeleteOptions) => done(await deleteSubscription(world, id, options)));

  withFilter(
    withExchange(
      parent
        .command('listen')
        .description('本机的接收程序，试用推送\nA receiver on this machine, for trying deliveries out')
        .addHelpText('after', listenHelp),
    ),
  )
    .option('--port <n>', '监听端口 port', whole(0, 65_535), 8791)
    .option('--host <address>', '监听地址 address to listen on', '127.0.0.1')
    .option('--secret-file <f>', '存放签名密钥的文件 file that holds the secrets')
    .option('--to <place>', '把收到的保存为副本：文件夹或 .sqlite 文件 keeps a copy: a folder or an .sqlite file')
    .action(async (options: ListenOptions) => done(await listen(world, options)));
}
