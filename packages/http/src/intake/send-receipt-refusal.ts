import type { Refusal } from '@ganghui/core';
import { ReceiptItem } from '@ganghui/spec';
import type { Context } from 'hono';
import * as z from 'zod';
import { sendRefusal } from '../problem.ts';
import { presentItems } from './present-receipt.ts';

const Stored = z.looseObject({ items: z.array(ReceiptItem) });

/** A refusal that says what was stored all the same: its receipt is told in both languages, like any other. */
export async function sendReceiptRefusal(c: Context, refusal: Refusal): Promise<Response> {
  const receipt = Stored.safeParse(refusal.also?.receipt);
  const item = ReceiptItem.safeParse(refusal.also?.item);
  return sendRefusal(c, {
    ...refusal,
    also: {
      ...refusal.also,
      ...(receipt.success && { receipt: { ...receipt.data, items: await presentItems(receipt.data.items) } }),
      ...(item.success && { item: (await presentItems([item.data]))[0] }),
    },
  });
}
