import type { OpenPosting } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import type { Context } from 'hono';
import { sendPage } from '../layout/send-page.ts';
import { sendRefusalPage } from '../layout/send-refusal-page.tsx';
import { PostingPage } from './posting-page.tsx';

type PostingDeps = { openPosting: OpenPosting; listMarkets: () => Promise<Market[]>; now: () => Date };

export const showPosting =
  ({ openPosting, listMarkets, now }: PostingDeps) =>
  async (c: Context): Promise<Response> => {
    const [opened, markets] = await Promise.all([openPosting(c.req.param('postingId') ?? '', 'public'), listMarkets()]);
    if (!opened.ok) return sendRefusalPage(c, opened.error);
    return sendPage(c, <PostingPage {...opened.value} markets={markets} now={now()} />);
  };
