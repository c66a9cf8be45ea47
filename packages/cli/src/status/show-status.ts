import type { ExchangeStatus } from '@ganghui/spec';
import { beijingTime } from '../output/beijing-time.ts';
import { tableOf } from '../output/table.ts';
import { type ConnectOptions, connectWithKey } from '../push/connect.ts';
import { withFailures } from '../push/failure.ts';
import type { ExitCode, World } from '../world.ts';

export type StatusOptions = Omit<ConnectOptions, 'market'> & { json?: boolean };

const count = (value: number): string => value.toLocaleString('en');
const time = (instant: string | null): string => (instant === null ? '—' : beijingTime(instant));
/** Seconds in the unit a person thinks in. */
export const duration = (seconds: number): string => {
  if (seconds < 120) return `${Math.round(seconds)} 秒`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} 分钟`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} 小时` : `${Math.round(seconds / 86_400)} 天`;
};

export const stateNames: Record<ExchangeStatus['subscriptions'][number]['state'], string> = {
  pending: '待验证 pending',
  active: '推送中 active',
  paused: '暂停 paused',
  disabled: '停用 disabled',
};

function headLines({ at, log, sweep, snapshot, checkpoint }: ExchangeStatus): string[] {
  const checked = sweep.at === null ? '还没有核对过' : `${time(sweep.at)} 核对 ${count(sweep.checked)} 个，补上 ${count(sweep.missed)} 个`;
  const waiting = sweep.oldestUnpublished === null ? '没有漏下的变更' : `最早漏下的变更 ${time(sweep.oldestUnpublished)}`;
  return [
    `北京时间 ${beijingTime(at)}`,
    `共享流 log         到序号 ${log.head}，在开岗位 ${count(log.live)} 个，最后一条 ${time(log.lastRecordedAt)}`,
    `漏发检查 sweep     ${checked}，历来补上 ${count(sweep.missedEver)} 个；${waiting}`,
    `快照 snapshot      到序号 ${snapshot.asOf}，${count(snapshot.count)} 个岗位，${time(snapshot.madeAt)}`,
    `检查点 checkpoint  到序号 ${checkpoint.sequence}，${time(checkpoint.signedAt)}，密钥 ${checkpoint.keyId ?? '—'}`,
  ];
}

function readerLines({ readers }: ExchangeStatus): string[] {
  const rows = readers.map(({ name, cursor, behind, behindSeconds }) => [name, String(cursor), count(behind), duration(behindSeconds)]);
  return tableOf([{ head: '内部读者 reader' }, right('到序号'), right('落后 behind'), right('时间')], rows);
}

const right = (head: string): { head: string; align: 'right' } => ({ head, align: 'right' });

function subscriptionLines({ subscriptions, unreadable }: ExchangeStatus): string[] {
  const rows = subscriptions.map((each) => [
    each.id,
    each.holder,
    each.label,
    stateNames[each.state],
    String(each.cursor),
    count(each.behind),
    duration(each.behindSeconds),
    count(each.failures),
    // Nobody tries for one that is paused or disabled.
    time(each.state === 'active' ? each.nextAttemptAt : null),
    count(each.replays),
  ]);
  const heads = [
    { head: '订阅 subscription' },
    { head: '属于' },
    { head: '名称', max: 24 },
    { head: '状态' },
    right('到序号'),
    right('落后 behind'),
    right('时间'),
    right('失败'),
    { head: '下次再试' },
    right('重放'),
  ];
  const table = rows.length > 0 ? tableOf(heads, rows) : ['没有订阅 (no subscriptions)。'];
  return unreadable.length > 0 ? [...table, `读不出的订阅 unreadable：${unreadable.join('、')}`] : table;
}

/** `ganghui status`: the exchange at a glance, for the province. */
export const showStatus = (world: World, options: StatusOptions): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    const status = await connectWithKey(world, options).status({ signal: world.signal });
    const lines = [...headLines(status), '', ...readerLines(status), '', ...subscriptionLines(status)];
    world.stdout.write(options.json ? `${JSON.stringify(status, null, 1)}\n` : `${lines.join('\n')}\n`);
    return 0;
  });
