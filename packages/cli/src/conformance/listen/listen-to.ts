import { Complaint, type ExitCode, type World } from '../../world.ts';
import { readUrl } from '../play/read-options.ts';
import { tellOf } from '../watch/log.ts';
import { watchJson, watchLines } from '../watch/report.ts';
import { watch } from '../watch/watch.ts';
import { whenInterrupted } from '../when-interrupted.ts';
import { readFaults } from './faults.ts';
import { type ListenProxy, startProxy } from './start-proxy.ts';

export type ListenOptions = { url?: string; port: number; host: string; minutes: number; script?: string; json?: boolean };

const listening = ({ server }: ListenProxy, port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', (error) =>
      fail(new Complaint(`不能监听 ${host}:${port} (cannot listen)：${error.message}`, '换一个端口 --port。')),
    );
    server.listen(port, host, done);
  });

/** `ganghui conformance listen`: stands before an exchange for some minutes and says what the system that pushes does right and wrong. */
export async function listenTo(world: World, options: ListenOptions): Promise<ExitCode> {
  const { stdout, stderr } = world;
  const url = readUrl(world, options.url);
  const proxy = startProxy({
    url,
    fetch: world.fetch,
    faults: readFaults(options.script, world.cwd),
    now: () => Date.now(),
    heard: (exchange) => stderr.write(`${tellOf(exchange)}\n`),
    failed: (request, error) => stderr.write(`${request} 代理没有读完或写完 (broke off in the proxy)：${String(error).slice(0, 200)}\n`),
  });
  await listening(proxy, options.port, options.host);
  stderr.write(
    `把系统的报送地址改为 http://${options.host}:${options.port}，照常报送（point your system here and push as usual）；${options.minutes} 分钟后或按 Ctrl-C 出结论。\n`,
  );
  let code: ExitCode = 3;
  // Printed at once: after a Ctrl-C nobody else holds, the process ends when this returns.
  const conclude = (): void => {
    const watched = watch(proxy.log);
    const left = proxy.left().map(({ fault }) => fault);
    stdout.write(options.json ? `${watchJson(proxy.log, watched, left)}\n` : `${watchLines(proxy.log, watched, left).join('\n')}\n`);
    if (proxy.log.length > 0) code = watched.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
  };
  await new Promise<void>((done) => {
    const end = (): void => {
      clearTimeout(timer);
      letGo();
      conclude();
      done();
    };
    const timer = setTimeout(end, options.minutes * 60_000);
    const letGo = whenInterrupted(world, end);
  });
  await proxy.stop();
  return code;
}
