import type { Refusal } from '@ganghui/core';
import type { Context } from 'hono';
import { sendRefusal } from '../problem.ts';
import { presentItems } from './present-receipt.ts';

/** A refusal that says what was stored all the same: its receipt is told in both languages, like any other. */
export async function sendReceiptRefusal(c: Context, refusal: Refusal): Promise<Response> {
  const { receipt, item } = refusal.also ?? {};
  return sendRefusal(c, {
    ...refusal,
    also: {
      ...refusal.also,
      ...(receipt && { receipt: { ...receipt, items: await presentItems(receipt.items) } }),
      ...(item && { item: (await presentItems([item]))[0] }),
    },
  });
}
