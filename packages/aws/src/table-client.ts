import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The table every adapter speaks to. Endpoint, region and credentials come from the SDK's own environment variables. */
export type Table = { client: DynamoDBClient; name: string };

export const createTable = (name: string): Table => ({ client: new DynamoDBClient({ maxAttempts: 5 }), name });
