import { aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { aReader, contentAt, contentOf, fill, job } from '../testing/a-copy.ts';
import { problem } from '../testing/index.ts';
import { followFeed } from './follow-feed.ts';

describe('a copy', () => {
  it.each([
    ['on the way', 7, 3],
    ['at the end', 500, 5000],
  ])('takes the next way when the place to be compared is gone from the log, %s', async (_, limit, checkEvery) => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    let gone = 0;
    exchange.alterWith(({ path }, answer) => {
      if (path !== '/v1/feed/checkpoint' || gone++ > 0) return answer;
      for (let n = 0; n < 3; n++) exchange.tell(job(`E${n}`), aQuality());
      exchange.build(4);
      return problem(410, 'cursor-pruned');
    });
    const { position } = await followFeed(store, client, { limit, checkEvery });
    expect([gone > 1, position.sequence]).toEqual([true, 32]);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
  });
});
