import type { exchangeTable } from '@ganghui/aws/table';

/** What a function needs from AWS; what wakes it stands in the flow. */
export type Definition = {
  /** Who is hurt when this fails, in one sentence: the text of its alarms. */
  impact: string;
  memoryMb: number;
  timeoutSeconds: number;
  /** Room under /tmp; Lambda gives 512 unasked. */
  storageMb?: number;
  /** Exactly the variables its handler reads. */
  environment: readonly EnvironmentKey[];
  grants: Grants;
  /** How many events one run takes, and how long it waits for them; 10 and 0 unasked. */
  batch?: { size: number; windowSeconds: number };
  /** Its routes also stand in the API for callers who sign with IAM. */
  signed?: true;
  /** At most one run at a time. */
  singleWriter?: true;
};

export type EnvironmentKey = 'TABLE_NAME' | 'BUS_NAME' | 'SNAPSHOT_BUCKET' | 'SEARCH_DIR';
export type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PartiQLInsert'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';
export type IndexName = (typeof exchangeTable)['indexes'][number]['name'];

export type Grants = {
  /** On the rows of the table itself. */
  table: readonly TableAction[];
  /** Indexes it may query. */
  indexes?: readonly IndexName[];
  snapshots?: readonly ('GetObject' | 'PutObject' | 'ListBucket')[];
  bus?: readonly 'PutEvents'[];
};
