export { type Fault, fakeExchange, problem } from './fake-exchange.ts';
export { fakeFeed } from './fake-feed.ts';
export { signWebhook } from './sign-webhook.ts';
