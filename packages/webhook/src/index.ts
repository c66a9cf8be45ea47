export { makeCheckUrl } from './check-url.ts';
export { makePostTo } from './post-to.ts';
export { signDelivery } from './sign-delivery.ts';
