import type { Subscription } from '@ganghui/spec';
import type { Context } from 'hono';
import { loadEnglish, prefersEnglish } from './language.ts';

type Answer = object & { subscriptions?: Subscription[]; subscription?: Subscription };

/** An answer with subscriptions in it; what the exchange says of them in the language of the caller. */
export async function sendSubscriptions(c: Context, answer: Answer, status: 200 | 201 = 200): Promise<Response> {
  const english = prefersEnglish(c);
  const { toEnglish } = english ? await loadEnglish() : { toEnglish: undefined };
  c.header('Content-Language', english ? 'en' : 'zh-CN');
  c.header('Vary', 'Accept-Language', { append: true });
  return c.json(toEnglish ? told(answer, toEnglish) : answer, status);
}

function told(answer: Answer, toEnglish: (text: string) => string): object {
  const one = (subscription: Subscription): Subscription => ({
    ...subscription,
    stateReason: subscription.stateReason === null ? null : toEnglish(subscription.stateReason),
    attempts: subscription.attempts.map((attempt) => ({ ...attempt, detail: toEnglish(attempt.detail) })),
  });
  if (answer.subscriptions) return { subscriptions: answer.subscriptions.map(one) };
  if (answer.subscription) return { ...answer, subscription: one(answer.subscription) };
  return isSubscription(answer) ? one(answer) : answer;
}

// What was deleted is an id and no more.
const isSubscription = (answer: object): answer is Subscription => 'attempts' in answer;
