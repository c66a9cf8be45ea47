import { createFeedClient } from '@ganghui/client';
import { freePort } from '../journey/local-run.ts';
import { runJava, startJava } from './run-java.ts';

const file = 'Receive.java';
const patienceMs = 60_000;

/** The receiving Java file pulls everything and proves it, then is pushed everything by webhook; answers what went wrong. */
export async function tryReceiving(url: string, key: string): Promise<string[]> {
  const settings = { GANGHUI_URL: url };
  const pulled = await runJava(file, ['pull'], settings);
  const client = createFeedClient({ url, key });
  const { sequence } = await client.checkpoint();
  if (pulled.code !== 0 || !pulled.output.includes(`到序号 ${sequence}`))
    return [`pull ended with ${pulled.code}: ${pulled.output.slice(0, 400)}`];

  // The secret is shown when the order is made: nobody listens yet, so the order waits for the handshake.
  const port = await freePort();
  const order = { label: 'Receive.java', url: `http://127.0.0.1:${port}/`, after: 0, maxEvents: 500 };
  const { subscription, secret } = await client.subscriptions.create(order);
  if (subscription.state !== 'pending') return [`an order whose receiver is not there is ${subscription.state}`];
  const { child, output } = startJava(file, ['listen', String(port)], { ...settings, GANGHUI_WEBHOOK_SECRET: secret ?? '' });
  try {
    await said(output, /waiting for deliveries/);
    await client.subscriptions.verify(subscription.id);
    await said(output, new RegExp(`到序号 ${sequence}，`));
    const { failures, cursor } = await client.subscriptions.get(subscription.id);
    return failures === 0 && cursor === sequence && !output().includes('not kept')
      ? []
      : [`${failures} failures at ${cursor}: ${output()}`];
  } catch (error) {
    return [`listen: ${String(error)}: ${output().slice(-400)}`];
  } finally {
    child.kill('SIGKILL');
  }
}

async function said(output: () => string, words: RegExp): Promise<void> {
  for (const until = Date.now() + patienceMs; !words.test(output()); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (Date.now() > until) throw new Error(`it never said ${words}`);
}
