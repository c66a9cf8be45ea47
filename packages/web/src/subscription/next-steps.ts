import type { Subscription } from '@ganghui/spec';

/** What the holder can do now; `command` is a line for a terminal. */
export type Step = { words: string; command?: string };

const resumed = '接收方修好后恢复：先验证，再从停下的位置接着送。';

/** By state: what mends it first. `origin`: where the exchange is, such as https://jobs.example.cn. */
export function nextSteps({ id, state, kind, failures, cursor }: Subscription, origin: string): Step[] {
  const address = `${origin}/v1/subscriptions/${id}`;
  const call = (path: string, body?: object): string =>
    [
      `curl -X POST ${address}/${path} -H "Authorization: Bearer $GANGHUI_KEY"`,
      ...(body ? [`-H "Content-Type: application/json" -d '${JSON.stringify(body)}'`] : []),
    ].join(' ');
  if (kind === 'bus') return busSteps(state, call);
  const moved: Step = { words: '接收地址换了：验证通过后才改用新地址。', command: call('verify', { url: 'https://…' }) };
  const replay: Step = { words: '接收方丢了数据：从它还有的序号起重放。', command: call('replay', { after: Math.max(0, cursor - 1000) }) };
  switch (state) {
    case 'pending':
      return [
        { words: '让接收方对验证请求回答 200，正文为 {"challenge": "收到的值"}；若它先核对签名，请先装上签名密钥。' },
        { words: '然后再验证一次。', command: call('verify') },
        moved,
      ];
    case 'paused':
      return [{ words: '恢复推送：先验证，再从停下的位置接着送。', command: call('resume') }, replay];
    case 'disabled':
      return [{ words: resumed, command: call('resume') }, moved];
    case 'active': {
      const pause: Step = { words: '接收方要停机：先暂停。', command: call('pause') };
      const mend: Step[] = [
        { words: '看最近一次尝试的说明，改好接收方；到下次尝试时会自动重送。' },
        { words: '不想等：', command: call('resume') },
      ];
      return failures > 0 ? [...mend, moved, pause] : [{ words: '一切正常，不用做什么。' }, pause, replay];
    }
  }
}

function busSteps(state: Subscription['state'], call: (path: string) => string): Step[] {
  const policy: Step = { words: '让自己总线的资源策略允许本平台的角色 PutEvents；送不到的变动，EventBridge 重试 24 小时。' };
  const feed: Step = { words: '总线不保证顺序；要补齐或核对，请用 GET /v1/feed?after=… 按序号读取。' };
  if (state === 'active') return [policy, feed, { words: '暂停：', command: call('pause') }];
  return [{ words: '建立（恢复）投递规则：', command: call(state === 'pending' ? 'verify' : 'resume') }, policy, feed];
}
