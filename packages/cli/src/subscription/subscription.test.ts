import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signWebhook } from '@ganghui/client/testing';
import { feedBatchType, verificationType } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { aCity } from '../pull/testing/a-city.ts';
import { Heard, ran } from '../testing/a-world.ts';

const city = () => {
  const { run, key, ...rest } = aCity();
  return { ...rest, run: (...args: string[]) => run(['subscription', ...args], { env: key }), env: key };
};

describe('ganghui subscription', () => {
  it('add writes the secret alone to stdout, and says the rest beside it', async () => {
    const { run, exchange } = city();
    const { code, out, err } = await run('add', '--to', 'https://our.test/in', '--city', '320500', '--after', '3');
    expect([code, out]).toEqual([0, expect.stringMatching(/^whsec_\S+\n$/)]);
    expect(err).toContain('推送中 active');
    expect(err).toContain('地区 320500');
    expect([...exchange.subscriptions.kept.values()]).toMatchObject([{ label: 'our.test/in', cursor: 3, filter: { city: ['320500'] } }]);
  });

  it('one whose receiver did not pass is exit 1, and says what to do next', async () => {
    const { run } = city();
    const { code, err } = await run('add', '--to', 'https://silent.test/in');
    expect([code, err]).toEqual([1, expect.stringContaining('ganghui subscription verify sub_000000000001')]);
    for (const verb of ['verify', 'resume']) {
      const again = await run(verb, 'sub_000000000001', '--json');
      expect([again.code, JSON.parse(again.out).type]).toEqual([1, expect.stringContaining('subscription-unverified')]);
      // Once: the title of the problem is the beginning of its detail.
      expect(again.err).toBe('ganghui: 接收方没有通过验证：它回答 404。请改好接收方，再运行 ganghui subscription verify。\n');
    }
    expect(await run('verify', 'sub_000000000001', '--to', 'https://our.test/in')).toMatchObject({
      code: 0,
      out: expect.stringContaining('推送中'),
    });
  });

  it.each(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', '@w.secret'])('add --secret %s brings its own, and shows none', async (said) => {
    const { run, cwd, exchange } = city();
    writeFileSync(join(cwd, 'w.secret'), '\nwhsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n');
    const { code, out, err } = await run('add', '--to', 'https://silent.test/in', '--secret', said);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('改好接收程序');
    expect(err).not.toContain('whsec_');
    expect(exchange.subscriptions.broughtSecrets).toEqual(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
  });

  it('is listed, shown, paused, resumed, replayed, rotated and deleted', async () => {
    const { run, exchange } = city();
    const id = 'sub_000000000001';
    expect((await run('list')).out).toContain('ganghui subscription add');
    await run('add', '--bus', 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/jobs', '--label', '总线');
    expect((await run('list')).out).toMatch(/sub_000000000001 +总线 +推送中 active +arn:aws-cn/);
    expect((await run('pause', id)).out).toContain('暂停 paused');
    expect((await run('resume', id)).out).toContain('推送中 active');
    expect((await run('replay', id, '--after', '7')).out).toContain('7 / 25，落后 18 条');
    expect((await run('rotate', id, '--overlap-hours', '48')).out).toMatch(/^whsec_/);
    expect((await run('show', id)).out).toContain('s2、s1（用到 2026-11-23 09:00）');
    expect(await run('delete', id)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect((await run('delete', id, '--yes', '--json')).out).toBe(`{\n "id": "${id}"\n}\n`);
    expect(exchange.subscriptions.kept.size).toBe(0);
    expect(await run('show', id)).toMatchObject({ code: 2, err: expect.stringContaining('subscription-unknown') });
  });

  it.each([
    ['active', true],
    ['paused', false],
    ['disabled', false],
  ] as const)('one that is %s and failed shows a next try: %s', async (state, isShown) => {
    const { run, exchange } = city();
    await run('add', '--to', 'https://our.test/in');
    const [made] = exchange.subscriptions.kept.values();
    if (!made) throw new Error('none was made');
    const failed = { failures: 3, failingSince: '2026-11-21T01:00:00.000Z', nextAttemptAt: '2026-11-21T03:00:00.000Z' };
    exchange.subscriptions.kept.set(made.id, { ...made, ...failed, state });
    const { out } = await run('show', made.id);
    expect([out.includes('3 次，从'), out.includes('下次再试')]).toEqual([true, isShown]);
  });

  it.each([
    [['add'], /--to https/],
    [['add', '--to', 'https://a.test', '--bus', 'arn:x'], /只要一个/],
    [['add', '--to', 'https://a.test', '--after', 'yesterday'], /now 或序号/],
    [['add', '--to', 'https://a.test', '--secret', 'open sesame'], /whsec_ 加上 24 到 64 个随机字节/],
    [['add', '--to', 'https://a.test', '--secret', '@nowhere.secret'], /nowhere\.secret/],
    [['replay', 'sub_1'], /--after/],
    [['replay', 'sub_1', '--after', 'now'], /写成序号/],
    [['rotate', 'sub_1', '--overlap-hours', '169'], /0 到 168/],
    [['listen', '--to', 'https://a.test'], /文件夹或 .sqlite/],
  ])('%j is wrong use', async (args, says) => {
    const { run } = city();
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(says) });
  });
});

describe('ganghui subscription listen', () => {
  it('answers the handshake before it has the secret, then takes only what is signed, and keeps a copy', async () => {
    const { exchange, cwd, env } = city();
    const stdout = new Heard();
    const stderr = new Heard();
    let interrupt = (): void => {};
    const args = ['subscription', 'listen', '--port', '0', '--secret-file', 'w.secret', '--to', 'copy'];
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => {};
    };
    const listening = ran(args, {}, { cwd, env, fetch: exchange.fetch, stdout, stderr, onInterrupt });
    const heard = /127\.0\.0\.1:(\d+) 等候/;
    await expect.poll(() => stderr.text).toMatch(heard);
    const port = heard.exec(stderr.text)?.[1];
    const post = async (type: string, data: object, secret?: string) => {
      const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
      const headers = secret === undefined ? {} : signWebhook(body, secret);
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
      return [answer.status, await answer.json()];
    };
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const batch = (after: number, last: number) => ({
      subscriptionId: 'sub_1',
      after,
      last,
      head: 25,
      events: exchange.events.slice(after, last),
    });
    expect(await post(verificationType, { subscriptionId: 'sub_1', challenge: 'ab' })).toEqual([200, { challenge: 'ab' }]);
    expect((await post(feedBatchType, batch(0, 5)))[0]).toBe(401);
    writeFileSync(join(cwd, 'w.secret'), `${secret}\n`);
    expect((await post(verificationType, { subscriptionId: 'sub_1', challenge: 'ab' }))[0]).toBe(401);
    expect(await post(feedBatchType, batch(0, 5), secret)).toEqual([200, { last: 5 }]);
    expect(await Promise.all([post(feedBatchType, batch(5, 9), secret), post(feedBatchType, batch(5, 9), secret)])).toEqual([
      [200, { last: 9 }],
      [200, { last: 9 }],
    ]);
    // Some were missed: it pulls them, to the head.
    expect(await post(feedBatchType, batch(12, 14), secret)).toEqual([200, { last: 25 }]);
    expect((await post('cn.ganghui.feed.batch.v2', {}, secret))[0]).toBe(400);
    interrupt();
    expect((await listening).code).toBe(0);
    expect(stdout.text).toContain('1\tpublished\t320100-01.A1\t数控车工');
    expect(stdout.text).toContain('# 12–14：前面缺了变更，已用拉取补上，副本到序号 25');
    expect((await ran(['verify', 'copy'], {}, { cwd, env, fetch: exchange.fetch, stdout: new Heard() })).out).toContain(
      '相等 equal：25 个岗位',
    );
  });
});
