import { Status } from '@ganghui/spec';
import { openSink } from '../output/sink.ts';
import type { ExitCode, World } from '../world.ts';
import { type ConnectOptions, connect } from './connect.ts';
import { withFailures } from './failure.ts';

export type ListOptions = ConnectOptions & { status?: Status; json?: boolean };

/** `ganghui postings`: a line a posting (sourceId, status, revision, at), tabs between; made for comm and join. */
export const listPostings = (world: World, options: ListOptions): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    const { client } = connect(world, options);
    const sink = openSink(world, undefined);
    const statuses = options.status ? [options.status] : Status.options.filter((status) => status !== 'closed');
    for (const status of statuses)
      for await (const page of client.postings.list({ status, limit: 1000, signal: world.signal })) {
        const lines = page.map((posting) =>
          options.json ? JSON.stringify(posting) : [posting.sourceId, posting.status, posting.revision, posting.at].join('\t'),
        );
        if (lines.length > 0 && !(await sink.write(`${lines.join('\n')}\n`))) return 0;
      }
    await sink.finish();
    return 0;
  });
