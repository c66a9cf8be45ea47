import { randomUUID } from 'node:crypto';

export type PutEventsEntry = {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  Resources?: readonly string[];
  Time?: Date;
  EventBusName?: string;
  TraceHeader?: string;
};
export type PutEventsResultEntry = { EventId: string } | { ErrorCode: string; ErrorMessage: string };
export type PutEventsAnswer = { FailedEntryCount: number; Entries: PutEventsResultEntry[] };

/** What a target finds in the body of its message. */
export type EventEnvelope = {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: readonly string[];
  detail: Record<string, unknown>;
};

export type EntryRefusal = { ErrorCode: string; ErrorMessage: string };
export type ReadEntry = { ok: true; envelope: EventEnvelope } | { ok: false; error: EntryRefusal };

/** The whole request is refused, as the AWS client reports it. */
export const validationException = (message: string): Error => Object.assign(new Error(message), { name: 'ValidationException' });

const maxEntries = 10;
const maxRequestBytes = 1024 * 1024;
const maxDetailTypeChars = 128;

const bytes = (text = '') => Buffer.byteLength(text);

// The size formula of the EventBridge user guide; a given time counts 14 bytes.
const entryBytes = ({ Time, Source, DetailType, Detail, Resources = [] }: PutEventsEntry) =>
  [Source, DetailType, Detail, ...Resources].reduce((sum, part) => sum + bytes(part), Time ? 14 : 0);

export const checkRequest = (entries: readonly PutEventsEntry[]): void => {
  if (entries.length < 1 || entries.length > maxEntries)
    throw validationException(`Entries must have 1 to ${maxEntries} members, not ${entries.length}.`);
  const size = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
  if (size > maxRequestBytes) throw validationException('Total size of the entries in the request is over the limit.');
};

const refused = (ErrorCode: string, ErrorMessage: string): ReadEntry => ({ ok: false, error: { ErrorCode, ErrorMessage } });

const invalid = (name: string, reason: string) => refused('InvalidArgument', `Parameter ${name} is not valid. Reason: ${reason}.`);

const parseObject = (json: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

export const readEntry = (entry: PutEventsEntry, now: Date): ReadEntry => {
  const { Source, DetailType, Detail, Resources = [], Time = now } = entry;
  if (!Source) return invalid('Source', 'Source is a required argument');
  if (!DetailType) return invalid('DetailType', 'DetailType is a required argument');
  if (!Detail) return invalid('Detail', 'Detail is a required argument');
  if (Source.startsWith('aws.')) return refused('NotAuthorizedForSourceException', 'Sources that begin with "aws." belong to AWS.');
  if (DetailType.length > maxDetailTypeChars) return invalid('DetailType', `DetailType has more than ${maxDetailTypeChars} characters`);
  const detail = parseObject(Detail);
  if (!detail) return refused('MalformedDetail', 'Detail is malformed.');
  const envelope: EventEnvelope = {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account: '000000000000',
    time: `${Time.toISOString().slice(0, 19)}Z`, // EventBridge keeps whole seconds
    region: 'local',
    resources: Resources,
    detail,
  };
  return { ok: true, envelope };
};
