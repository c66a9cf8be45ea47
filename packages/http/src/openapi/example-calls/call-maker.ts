import type { Words } from '../words.ts';
import type { ExampleCall } from './example-call.ts';

/** The market of the examples, as the parameter of an address. */
export const market = { marketId: '320600-01' };

type Rest = Partial<Omit<ExampleCall, 'name' | 'operation' | 'words' | 'key'>>;
type MakeCall = (name: string, operation: string, words: Words, rest?: Rest) => ExampleCall;

/**
 * Makes calls that go with one key to one address. A call says only what is its own: `params` on top of those of the address, and a
 * status that is not 200.
 */
export const callMaker =
  (key: ExampleCall['key'], address: Record<string, string> = {}): MakeCall =>
  (name, operation, words, { params, status = 200, ...rest } = {}) => {
    return { name, operation, words, key, params: { ...address, ...params }, status, ...rest };
  };
