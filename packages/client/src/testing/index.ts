export { type Fault, fakeExchange, problem } from './fake-exchange.ts';
