import * as z from 'zod';

/** `push`: everything a market's system does; `read`: its receipts, its postings and contacts in the feed; `admin`: the province only. */
export const KeyScope = z.enum(['push', 'read', 'admin']);
export type KeyScope = z.infer<typeof KeyScope>;

/** Who the keys of the province belong to. */
export const province = 'province';

/** A key as it is known after it was shown once: never its secret. */
export const MarketKey = z
  .object({
    id: z.string().meta({ description: 'Names the key in receipts, logs and the audit trail.', examples: ['k_3f9a2b7c41d0'] }),
    holder: z.string().meta({ description: 'The market, or "province".', examples: ['320100-01'] }),
    label: z
      .string()
      .max(80)
      .meta({ examples: ['报送系统 2027'] }),
    scopes: z.array(KeyScope).min(1),
    principal: z.string().nullable().meta({ description: 'For SigV4: the ARN of the IAM role or user. Null for a secret key.' }),
    createdAt: z.string(),
    createdBy: z.string(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'MarketKey', title: 'Key', description: '报送密钥' });
export type MarketKey = z.infer<typeof MarketKey>;

/** The answer that shows a secret, once. */
export const IssuedKey = MarketKey.extend({ secret: z.string().nullable() }).meta({ id: 'IssuedKey', title: 'Issued key' });
export type IssuedKey = z.infer<typeof IssuedKey>;

/** One act of the province on a market: who, when, what. */
export const AuditEntry = z
  .object({
    at: z.string(),
    by: z.string().meta({ description: 'The id of the key that acted.' }),
    action: z.enum(['market-saved', 'key-issued', 'key-rotated', 'key-revoked']),
    subject: z.string().meta({ description: 'The market or key it was done to.' }),
    detail: z.string(),
  })
  .meta({ id: 'AuditEntry', title: 'Audit entry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
