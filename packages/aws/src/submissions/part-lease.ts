import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SubmissionStore } from '@ganghui/core';
import { number, type Row, text } from '../attributes.ts';
import type { Table } from '../table-client.ts';
import { unlessRefused } from './heads.ts';
import { type Named, partKey } from './part-rows.ts';
import { keptUntil } from './submission-rows.ts';

export type Asked = Named & { part: number; bodyHash: string };
/** Where the evidence is, and in how many pieces. */
export type Pieces = { run: string; sent: number; contacts: number };

type Taking = Asked & Pieces & { at: string; leaseSeconds: number; hold: string; now: number };

/** Takes a part in hand for a while: its row then, or the one that stands in the way. */
export async function takeInHand({ client, name }: Table, taking: Taking): Promise<{ row: Row } | { refusal: Row }> {
  const { part, bodyHash, at, leaseSeconds, hold, now, run, sent, contacts } = taking;
  let began: Row = {};
  const standing = await unlessRefused(async () => {
    const { Attributes = {} } = await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: partKey(taking, part),
        UpdateExpression:
          'SET #at = if_not_exists(#at, :at), #run = if_not_exists(#run, :run), #sent = if_not_exists(#sent, :sent), #contacts = if_not_exists(#contacts, :contacts), #hash = :hash, #hold = :hold, #state = :begun, #lease = :lease, #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(pk) OR (#hash = :hash AND #state = :begun AND #lease <= :now)',
        ExpressionAttributeNames: Object.fromEntries(attributes.map((each) => [`#${each}`, each])),
        ExpressionAttributeValues: {
          ':at': text(at),
          ':hash': text(bodyHash),
          ':hold': text(hold),
          ':run': text(run),
          ':begun': text('begun'),
          ':lease': number(now + leaseSeconds * 1000),
          ':sent': number(sent),
          ':contacts': number(contacts),
          ':ttl': keptUntil(at).ttl ?? number(0),
          ':now': number(now),
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    began = Attributes;
  });
  if (standing === 'done') return { row: began };
  // The SDK sends again when an answer is lost: then the try that stands there is ours.
  return standing.hold?.S === hold ? { row: standing } : { refusal: standing };
}

const attributes = ['at', 'hash', 'hold', 'run', 'state', 'lease', 'sent', 'contacts', 'ttl'];

/** Lets a part in our hands show these pieces. */
export async function showPieces(
  { client, name }: Table,
  asked: Asked,
  { run, sent, contacts, hold }: Pieces & { hold: string },
): Promise<void> {
  await unlessRefused(() =>
    client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: partKey(asked, asked.part),
        UpdateExpression: 'SET #run = :run, #sent = :sent, #contacts = :contacts',
        ConditionExpression: '#hold = :hold',
        ExpressionAttributeNames: { '#run': 'run', '#sent': 'sent', '#contacts': 'contacts', '#hold': 'hold' },
        ExpressionAttributeValues: { ':run': text(run), ':sent': number(sent), ':contacts': number(contacts), ':hold': text(hold) },
      }),
    ),
  );
}

/** Lets go of a part. `hold`: the try that took it; what another holds, or has finished, stays as it is. */
export const createDropPart =
  ({ client, name }: Table): SubmissionStore['dropPart'] =>
  async ({ marketId, submissionId, part, hold }) => {
    await unlessRefused(() =>
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: partKey({ marketId, submissionId }, part),
          UpdateExpression: 'SET #lease = :none',
          ConditionExpression: '#hold = :hold AND #state = :begun',
          ExpressionAttributeNames: { '#lease': 'lease', '#hold': 'hold', '#state': 'state' },
          ExpressionAttributeValues: { ':none': number(0), ':hold': text(hold), ':begun': text('begun') },
        }),
      ),
    );
  };
