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
  /** Routes that are given less than the default of the API: requests a second, and how many of them at once. */
  slower?: Readonly<Record<string, { perSecond: number; atOnce: number }>>;
  /** At most so many runs at a time, which are set aside for it: whoever keeps its runs waiting takes none from the others. */
  mostRuns?: number;
};

export type EnvironmentKey =
  | 'TABLE_NAME'
  | 'BUS_NAME'
  | 'FAN_OUT_ROLE_ARN'
  | 'FAN_OUT_DLQ_ARN'
  | 'SNAPSHOT_BUCKET'
  | 'SIGNING_SECRET_ARN'
  | 'SEARCH_DIR'
  | 'ALLOW_LOOPBACK';
/** What partition keys begin with (packages/aws/src/table.ts); those without a star are whole keys. */
export const rowKeys = [
  'P#*',
  'FEED#*',
  'EXCHANGE',
  'CHECKPOINTS',
  'SIGNING',
  'SUBSCRIPTIONS',
  'M#*',
  'PROFILES#*',
  'RATE#*',
  'A#*',
  'CURSOR#*',
  'S#*',
  'SAME#*',
] as const;
export type RowKeys = (typeof rowKeys)[number];
export const tableActions = [
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteItem',
  'GetItem',
  'PartiQLInsert',
  'PutItem',
  'Query',
  'UpdateItem',
] as const;
export type TableAction = (typeof tableActions)[number];
export type IndexName = (typeof exchangeTable)['indexes'][number]['name'];

export type Grants = {
  /** On the rows of the table itself: each action with the rows it may touch. */
  table: Readonly<Partial<Record<TableAction, readonly RowKeys[]>>>;
  /** Indexes it may query, whatever the key: they hold ids, revisions, statuses and scores. */
  indexes?: readonly IndexName[];
  snapshots?: readonly ('GetObject' | 'PutObject' | 'ListBucket')[];
  /** The pages of the log's snapshots, in the same bucket. */
  snapshotPages?: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'ListBucket')[];
  /** The secret that the signing key is made of. */
  signingSecret?: readonly 'GetSecretValue'[];
  bus?: readonly 'PutEvents'[];
  /** Makes and removes rules of subscriptions on the bus, and only those, for the fan-out role and no other. */
  busRules?: true;
};
