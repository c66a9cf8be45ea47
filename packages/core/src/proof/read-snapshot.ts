import { type FeedFilter, isInScope, ok, type Result, refuse, type Snapshot, type SnapshotPage } from '@ganghui/spec';
import { emptyDigest } from '@ganghui/spec/proof';
import type { ReadContacts } from '../feed/ports.ts';
import { makeWithContacts } from '../feed/read-with-contacts.ts';
import type { Refusal } from '../refusal.ts';
import type { Viewer } from '../seek/present-posting.ts';
import { PageDamaged, unpackFile } from './page-file.ts';
import { entriesOf } from './page-line.ts';
import type { PageStore, ReadManifests, SnapshotManifest } from './ports.ts';

export type ReadSnapshot = () => Promise<Snapshot>;
/** A page of a snapshot that is kept, for one reader: what its filter asks for, contacts given by role. */
export type ReadSnapshotPage = (input: {
  asOf: number;
  page: number;
  filter: FeedFilter;
  viewer: Viewer;
}) => Promise<Result<SnapshotPage, Refusal>>;

const none: Snapshot = { asOf: 0, madeAt: null, count: 0, stateDigest: emptyDigest, chainHash: emptyDigest, pages: [] };

/** The newest one; asOf 0 with no pages while there is none. */
export const makeReadSnapshot =
  ({ readManifests }: { readManifests: ReadManifests }): ReadSnapshot =>
  async () => {
    const [newest] = await readManifests();
    if (!newest) return none;
    const { files: _, ...snapshot } = newest;
    return snapshot;
  };

type PagePorts = { readManifests: ReadManifests; pages: PageStore; readContacts: ReadContacts };

export const makeReadSnapshotPage = ({ readManifests, pages, readContacts }: PagePorts): ReadSnapshotPage => {
  const withContacts = makeWithContacts(readContacts);
  return async ({ asOf, page, filter, viewer }) => {
    const manifests = await readManifests();
    const manifest = manifests.find((each) => each.asOf === asOf);
    if (!manifest) return refuse(gone(asOf, manifests[0]));
    const name = manifest.files[page - 1];
    if (name === undefined)
      return refuse({
        kind: 'query-invalid',
        detail: `快照 ${asOf} 没有第 ${page} 页。`,
        fix: `它共有 ${manifest.pages.length} 页，从 1 起；页的清单见 GET /v1/snapshot。`,
      });
    const bytes = await pages.get(name);
    if (!bytes) {
      // A newer one may have taken its place since the list was read.
      const now = await readManifests();
      if (!now.some((each) => each.asOf === asOf)) return refuse(gone(asOf, now[0]));
    }
    const text = await unpackFile(name, bytes).catch((error: unknown) => {
      if (error instanceof PageDamaged) return error;
      throw error;
    });
    if (text instanceof PageDamaged) return refuse(damaged(asOf, page, text));
    const entries = entriesOf(text).filter(({ scope }) => isInScope(filter, scope));
    const postings = await withContacts(
      entries.map(({ posting }) => posting),
      viewer,
    );
    const presented = entries.map((entry, index) => ({ ...entry, posting: postings[index] ?? entry.posting }));
    return ok({ asOf, page, pages: manifest.pages.length, entries: presented });
  };
};

function gone(asOf: number, newest: SnapshotManifest | undefined): Refusal {
  return {
    kind: 'snapshot-gone',
    detail: `没有序号为 ${asOf} 的快照，或它已被新的取代。`,
    fix: newest
      ? `目前的快照是 ${newest.asOf}：请从 GET /v1/snapshot 重新开始。`
      : '目前还没有快照：请从 GET /v1/feed?after=0 读起，内容相同。',
  };
}

const damaged = (asOf: number, page: number, cause: PageDamaged): Refusal => ({
  kind: 'snapshot-gone',
  detail: `快照 ${asOf} 的第 ${page} 页存坏了，读不出来；平台会重新制作快照。`,
  fix: '请从 GET /v1/feed?after=0 读起，内容相同；或稍后从 GET /v1/snapshot 重新开始。',
  cause,
});
