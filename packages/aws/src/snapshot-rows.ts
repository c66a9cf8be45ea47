import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  manifestText,
  PageDamaged,
  type PageStore,
  packFile,
  type ReadManifests,
  type ReadSnapshotHead,
  type SaveManifests,
  type SnapshotManifest,
  unpackFile,
} from '@ganghui/core';
import * as z from 'zod';
import { number, packed, type Row, text, unpacked } from './attributes.ts';
import type { Table } from './table-client.ts';

const rowKey: Row = { pk: text('EXCHANGE'), sk: text('SNAPSHOTS') };

// The list of pages of a large snapshot would fill the row, and every look at it would be paid for: it is a file among the pages.
const Kept = z.array(z.object({ asOf: z.number(), madeAt: z.string().nullable(), count: z.number(), file: z.string() }));
type Kept = z.infer<typeof Kept>;

async function readKept({ client, name }: Table): Promise<Kept> {
  const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: rowKey, ConsistentRead: true }));
  return Item ? Kept.parse(unpacked(Item, 'kept')) : [];
}

export const createReadSnapshotHead =
  (table: Table): ReadSnapshotHead =>
  async () => {
    const [newest] = await readKept(table);
    return newest && { asOf: newest.asOf, madeAt: newest.madeAt, count: newest.count };
  };

/** Those whose list of pages is damaged are left out. */
export function createReadManifests(table: Table, pages: PageStore): ReadManifests {
  // A file never changes; three of them are held.
  let known = new Map<string, SnapshotManifest>();
  const read = async (file: string): Promise<SnapshotManifest> =>
    known.get(file) ?? JSON.parse(await unpackFile(file, await pages.get(file)));
  const readAll = async (): Promise<(SnapshotManifest | PageDamaged)[]> => {
    const kept = await readKept(table);
    const manifests = await Promise.all(kept.map(({ file }) => read(file).catch(orDamaged)));
    known = new Map(kept.flatMap(({ file }, index) => (isReadable(manifests[index]) ? [[file, manifests[index]]] : [])));
    return manifests;
  };
  return async () => {
    const manifests = await readAll();
    if (manifests.every(isReadable)) return manifests;
    // A newer one may be saved, and the oldest removed, between the row and its files: the second look sees the new row.
    return (await readAll()).filter(isReadable);
  };
}

function orDamaged(error: unknown): PageDamaged {
  if (error instanceof PageDamaged) return error;
  throw error;
}
const isReadable = (manifest: SnapshotManifest | PageDamaged | undefined): manifest is SnapshotManifest =>
  manifest !== undefined && !(manifest instanceof PageDamaged);

export const createSaveManifests =
  ({ client, name }: Table, pages: PageStore): SaveManifests =>
  async (manifests, expectedNewest) => {
    const files = await Promise.all(manifests.map((manifest) => packFile(manifest.asOf, manifestText(manifest))));
    const [newest] = files;
    // Those before it were put when they were the newest.
    if (newest) await pages.put(newest.name, newest.bytes);
    const kept: Kept = manifests.map(({ asOf, madeAt, count }, index) => ({ asOf, madeAt, count, file: files[index]?.name ?? '' }));
    try {
      await client.send(
        new PutItemCommand({
          TableName: name,
          Item: { ...rowKey, newest: number(kept[0]?.asOf ?? 0), kept: packed(kept) },
          ConditionExpression: expectedNewest === 0 ? 'attribute_not_exists(pk)' : 'newest = :expected',
          ...(expectedNewest > 0 && { ExpressionAttributeValues: { ':expected': number(expectedNewest) } }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'saved';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // The first try had been stored, and its answer was lost.
      const stands = error.Item && Kept.parse(unpacked(error.Item, 'kept'));
      return stands?.[0]?.file === newest?.name ? 'saved' : 'stale';
    }
  };
