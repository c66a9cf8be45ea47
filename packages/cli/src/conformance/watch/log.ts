/** What the proxy did to a request instead of just passing it on. */
export const faultKinds = ['429', '503', 'drop-before', 'drop-after', 'slow', '500', 'refuse-one', '412'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One record of a body, as far as the watch needs it: never its words. `print`: a hash of all its cells. */
export type SeenRecord = {
  sourceId: string | null;
  print: string;
  updatedAt: string | null;
  /** A cell says that the record is deleted, and its value means yes. */
  saysDeleted: boolean;
};

/** One request of the vendor's system with the answer it got. Times are milliseconds since 1970 by this machine's clock. */
export type Exchange = {
  at: number;
  /** When the answer had gone out; null when the vendor's system hung up first. A dropped connection counts as an answer of none. */
  endedAt: number | null;
  method: string;
  path: string;
  query: Record<string, string>;
  contentType: string | null;
  bodyBytes: number;
  isGzip: boolean;
  /** A hash of the unpacked body; null when there was none. */
  body: string | null;
  /** Null when the body is no text, such as a spreadsheet. */
  isUtf8: boolean | null;
  idNumbers: number;
  /** Null where the body holds no records that could be read without the market's profile. */
  records: SeenRecord[] | null;
  /** A hash of it. */
  idempotencyKey: string | null;
  ifMatch: string | null;
  /** `…/complete` only. */
  parts: number | null;
  /** From the query or the body. */
  confirmClose: number | null;
  fault: FaultKind | null;
  /** What the vendor's system saw; null when the connection was dropped. */
  status: number | null;
  retryAfterSeconds: number | null;
  /** The end of the problem type. */
  problem: string | null;
  /** How many postings the answer says a full set would close. */
  absent: number | null;
  /** The state of a submission the answer tells of. */
  state: string | null;
  submissionId: string | null;
  items: { line: number; sourceId: string | null; outcome: string }[];
};

export const isWrite = ({ method }: Exchange): boolean =>
  method === 'PUT' || method === 'POST' || method === 'PATCH' || method === 'DELETE';

/** `?dryRun`, not `?dryRun=false`. */
export const isDryRun = ({ query }: Pick<Exchange, 'query'>): boolean =>
  query.dryRun !== undefined && query.dryRun !== 'false' && query.dryRun !== '0';

/** The same call: same method, address and body. */
export const isSameCall = (a: Exchange, b: Exchange): boolean =>
  a.method === b.method && a.path === b.path && a.body === b.body && JSON.stringify(a.query) === JSON.stringify(b.query);

/** The same address, whatever the body. */
export const isSamePlace = (a: Exchange, b: Exchange): boolean => a.method === b.method && a.path === b.path;

export const endOf = ({ at, endedAt }: Exchange): number => endedAt ?? at;

/** `11:02:07.120 PUT /v1/… → 201`: enough to find it in the vendor's own log. */
export function tellOf(exchange: Exchange): string {
  const { at, method, path, status, fault, endedAt } = exchange;
  const answer = status ?? (endedAt === null ? '已挂断 hung up' : '无应答 no answer');
  return `${new Date(at).toISOString().slice(11, 23)}Z ${method} ${path} → ${answer}${fault === null ? '' : ` (故障 fault: ${fault})`}`;
}
