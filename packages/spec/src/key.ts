import * as z from 'zod';

/** `push`: everything a market's system does; `read`: its receipts, its postings and contacts in the feed; `admin`: the province only. */
export const KeyScope = z.enum(['push', 'read', 'admin']);
export type KeyScope = z.infer<typeof KeyScope>;

// A text: what an older row wrote is not refused for its form.
const instant = z.string().meta({ format: 'date-time' });

/** Who the keys of the province belong to. */
export const province = 'province';

/** A key as it is known after it was shown once: never its secret. */
export const MarketKey = z
  .object({
    id: z.string().meta({
      description: '密钥在回执、日志与审计中的编号 / Names the key in receipts, logs and the audit trail.',
      examples: ['k_3f9a2b7c41d0'],
    }),
    holder: z.string().meta({ description: '市场编号，或 province / The market, or "province".', examples: ['320100-01'] }),
    label: z
      .string()
      .max(80)
      .meta({ examples: ['报送系统 2027'] }),
    scopes: z.array(KeyScope).min(1),
    principal: z.string().nullable().meta({
      description:
        'SigV4 签名的 IAM 角色或用户的 ARN；有密钥的为 null / For SigV4: the ARN of the IAM role or user. Null for a secret key.',
    }),
    createdAt: instant,
    createdBy: z.string().meta({ description: '签发它的密钥的编号 / The id of the key that issued it.' }),
    expiresAt: instant.nullable().meta({ description: '到期时间；null 为长期 / Null: it does not end by itself.' }),
    revokedAt: instant.nullable().meta({ description: '吊销时间；null 为没有吊销 / Null: it was not revoked.' }),
    rotatedTo: z
      .string()
      .optional()
      .meta({ description: '换成的新密钥的编号 / The key that takes its place; absent until it is rotated.' }),
    formerIds: z.array(z.string()).optional().meta({
      description: '这个 IAM 身份以前的编号，旧回执里用的是它们 / Ids that this IAM principal had before, as older receipts name it.',
    }),
  })
  .meta({ id: 'MarketKey', title: 'Key', description: '报送密钥' });
export type MarketKey = z.infer<typeof MarketKey>;

/** The answer that shows a secret, once. */
export const IssuedKey = MarketKey.extend({
  secret: z.string().nullable().meta({
    description: '密钥，只在这个回答中出现；以 SigV4 签名的为 null / Shown in this answer only; null when requests are signed with SigV4.',
  }),
}).meta({ id: 'IssuedKey', title: 'Issued key' });
export type IssuedKey = z.infer<typeof IssuedKey>;

/** One act on a market, a key or a subscription: who, when, what. Of subscriptions also what their holder did. */
export const AuditEntry = z
  .object({
    at: instant,
    by: z.string().meta({ description: '所用密钥的编号 / The id of the key that acted.' }),
    action: z.enum([
      'market-saved',
      'key-issued',
      'key-rotated',
      'key-revoked',
      'subscription-created',
      'subscription-verified',
      'subscription-paused',
      'subscription-resumed',
      'subscription-replayed',
      'subscription-secret-rotated',
      'subscription-deleted',
    ]),
    subject: z.string().meta({ description: '针对的市场、密钥或订阅 / The market, key or subscription it was done to.' }),
    detail: z.string(),
  })
  .meta({ id: 'AuditEntry', title: 'Audit entry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
