import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The table every adapter speaks to. Endpoint, region and credentials come from the SDK's own environment variables. */
export type Table = { client: DynamoDBClient; name: string };

// DynamoDB answers in milliseconds. A call that hangs is given up soon enough to be asked again twice, and to tell the caller so,
// before a function is stopped after 29 seconds.
const requestHandler = { connectionTimeout: 1500, requestTimeout: 3000, throwOnRequestTimeout: true };

export const createTable = (name: string): Table => ({ client: new DynamoDBClient({ maxAttempts: 3, requestHandler }), name });
