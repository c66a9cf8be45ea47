import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableAction } from '@ganghui/infra/definition';
import { definitions } from '@ganghui/infra/definitions';
import type { FunctionName } from '@ganghui/spec/flow';
import { vi } from 'vitest';

type Item = Record<string, { S?: string }>;
/** What a call needs: the right to do `action` on rows with these partition keys, or to query an index. */
export type Touch = { action: TableAction; keys: string[]; index?: string };
type Handler = (event: unknown, context?: unknown) => Promise<unknown>;

/** The function that is at work. */
const atWork = new AsyncLocalStorage<FunctionName>();
export const asFunction =
  (name: FunctionName, handler: Handler): Handler =>
  (event, context) =>
    atWork.run(name, () => handler(event, context));

/** `StringLike` of IAM, for patterns whose only star is at their end. */
export const isLike = (key: string, pattern: string): boolean =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;

export const mayTouch = (name: FunctionName, { action, keys, index }: Touch): boolean => {
  const { table, indexes = [] } = definitions[name].grants;
  if (index !== undefined) return indexes.some((each) => each === index);
  const patterns = table[action];
  return patterns !== undefined && keys.length > 0 && keys.every((key) => patterns.some((pattern) => isLike(key, pattern)));
};

/** Lets every function do with the table only what its definition lets it do on AWS, and notes what each has done. */
export function guardTable(): { done: Map<FunctionName, Set<string>>; denied: string[] } {
  const done = new Map<FunctionName, Set<string>>();
  const denied: string[] = [];
  const real = DynamoDBClient.prototype.send as (this: DynamoDBClient, command: never, ...rest: never[]) => Promise<unknown>;
  vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(function (this: DynamoDBClient, command: unknown, ...rest: unknown[]) {
    const name = atWork.getStore();
    for (const touch of name === undefined ? [] : touchesOf(command as Command)) {
      const said = `${touch.action} ${touch.index ?? touch.keys.join(' ')}`;
      if (!mayTouch(name as FunctionName, touch)) {
        denied.push(`${name}: ${said}`);
        return Promise.reject(Object.assign(new Error(`${name} may not ${said}`), { name: 'AccessDeniedException' }));
      }
      done.set(name as FunctionName, (done.get(name as FunctionName) ?? new Set()).add(touch.action));
    }
    return real.call(this, command as never, ...(rest as never[]));
  } as typeof DynamoDBClient.prototype.send);
  return { done, denied };
}

type Write = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } };
// The inputs of all commands in one: each has some of them.
type Input = {
  Key?: Item;
  Item?: Item;
  RequestItems?: Record<string, { Keys: Item[] } | Write[]>;
  TransactItems?: { Put: { Item: Item } }[];
  Statements?: { Statement: string; Parameters: { S?: string }[] }[];
  IndexName?: string;
  KeyConditionExpression?: string;
  ExpressionAttributeValues?: Item;
};
type Command = { constructor: { name: string }; input: Input };
const pkOf = (item: Item | undefined): string => item?.pk?.S ?? '';

/** As DynamoDB authorizes them: each table of a batch once, each item of a transaction and each statement by itself. */
export function touchesOf({ constructor: command, input }: Command): Touch[] {
  const action = command.name.replace(/Command$/, '');
  const { Key, Item, RequestItems = {}, TransactItems = [], Statements = [] } = input;
  switch (action) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [{ action, keys: [pkOf(Key)] }];
    case 'PutItem':
      return [{ action, keys: [pkOf(Item)] }];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.values(RequestItems).map((asked) => ({
        action,
        keys:
          'Keys' in asked
            ? asked.Keys.map(pkOf)
            : asked.map(({ PutRequest, DeleteRequest }) => pkOf(PutRequest?.Item ?? DeleteRequest?.Key)),
      }));
    case 'TransactWriteItems':
      return TransactItems.map(({ Put }) => ({ action: 'PutItem', keys: [pkOf(Put.Item)] }));
    case 'BatchExecuteStatement':
      return Statements.map(({ Statement, Parameters }) => {
        const at = [...Statement.matchAll(/'(\w+)': \?/g)].findIndex(([, attribute]) => attribute === 'pk');
        return { action: 'PartiQLInsert', keys: Statement.startsWith('INSERT ') ? [Parameters[at]?.S ?? ''] : [] };
      });
    case 'Query': {
      const [, value = ''] = /^[pmd]k = (:\w+)/.exec(input.KeyConditionExpression ?? '') ?? [];
      return [{ action, keys: [input.ExpressionAttributeValues?.[value]?.S ?? ''], index: input.IndexName }];
    }
    default:
      throw new Error(`the guard does not know ${action}`);
  }
}
