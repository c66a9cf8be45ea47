import { applyBatch, type CopyStore, type FeedClient, followFeed, verifyWebhook } from '@ganghui/client';
import { type FeedBatch, type FeedFilter, type FeedItem, leftScopeType } from '@ganghui/spec';

/** What to answer. */
export type Reply = { status: number; body: string };
type Receiver = {
  secrets: () => string[];
  /** Where batches are kept, if they are. */
  copy?: { store: CopyStore; client: FeedClient; filter: FeedFilter | undefined } | undefined;
  say: (line: string) => void;
};

const json = (status: number, value: object): Reply => ({ status, body: JSON.stringify(value) });

const lineOf = (item: FeedItem): string => {
  const kind = item.type.split('.').at(-2) ?? '';
  const title = item.type !== leftScopeType && 'posting' in item.data ? item.data.posting.title : '';
  return `${item.sequence}\t${kind}\t${item.subject}\t${title}`;
};

/** A challenge can be answered before the secret is known: it is shown when the subscription is made. */
function unsignedChallenge(body: string): string | undefined {
  try {
    const { type, data } = JSON.parse(body);
    return String(type).includes('.verification.') && typeof data?.challenge === 'string' ? data.challenge : undefined;
  } catch {
    return undefined;
  }
}

/** Answers deliveries as a receiver should: the handshake with its challenge, what is not signed with 401, a batch with 200 once it is kept. */
export function makeReceive({ secrets, copy, say }: Receiver) {
  let queue: Promise<unknown> = Promise.resolve();

  async function take(batch: FeedBatch): Promise<Reply> {
    const { after, last, events } = batch.data;
    for (const item of events) say(lineOf(item));
    if (!copy) return json(200, { last });
    const { store, client, filter } = copy;
    const { outcome, position } = await applyBatch(store, batch, { url: client.url, filter });
    const sequence = outcome === 'gap' ? (await followFeed(store, client, { filter })).position.sequence : position.sequence;
    const words = { applied: '已收下', known: '已经有了', gap: '前面缺了变更，已用拉取补上' };
    say(`# ${after}–${last}：${words[outcome]}，副本到序号 ${sequence}`);
    return json(200, { last: sequence });
  }

  return async (body: string, headers: Record<string, string | string[] | undefined>): Promise<Reply> => {
    const known = secrets();
    const challenge = known.length === 0 ? unsignedChallenge(body) : undefined;
    if (challenge !== undefined) {
      say('# 验证请求：已答复；还没有签名密钥，没有核对签名');
      return json(200, { challenge });
    }
    const checked = verifyWebhook(body, headers, known);
    if (!checked.ok) {
      say(`# ${checked.error.detail}`);
      return json(checked.error.kind === 'signature' ? 401 : 400, { detail: checked.error.detail });
    }
    if (checked.value.kind === 'handshake') {
      say('# 验证请求：签名正确，已答复');
      return json(200, checked.value.answer);
    }
    const { batch } = checked.value;
    // A copy has one writer: what comes twice at once waits.
    const turn = queue.then(() => take(batch));
    queue = turn.catch(() => {});
    return turn;
  };
}
