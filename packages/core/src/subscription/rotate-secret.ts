import { ok, refuse } from '@ganghui/spec';
import { inBeijing } from '../market/beijing-time.ts';
import type { Refusal } from '../refusal.ts';
import { moveDelivery, saveChange } from './change-subscription.ts';
import { findOwn } from './find-own.ts';
import { noteAct } from './note-act.ts';
import type { Secret } from './ports.ts';
import { isLive, showSubscription } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { RotateSecret } from './use-cases.ts';

// Every delivery carries a signature for each; a receiver that needs more has lost its way.
const mostSecrets = 5;

type Ports = Pick<
  SubscriptionPorts,
  'readSubscription' | 'saveSubscription' | 'saveDelivery' | 'readHead' | 'readLag' | 'now' | 'newSecretId' | 'newSecret' | 'addAudit'
>;

/** The new secret signs from now on; an old one as well, until it ends. With 0 hours it has ended. */
export const makeRotateSecret =
  (ports: Ports): RotateSecret =>
  async ({ overlapHours, ...input }) => {
    const found = await findOwn(ports, input);
    if (!found.ok) return found;
    const { subscription } = found.value;
    // The province may pause and delete what is a market's; with its secret it could speak to the receiver as the exchange does.
    if (input.caller.holder !== subscription.holder) return refuse(notYours);
    if (subscription.kind === 'bus') return refuse(noSecret);
    const at = ports.now();
    const end = new Date(at.getTime() + overlapHours * 3_600_000);
    const old = subscription.secrets.map((each) => endedBy(each, end)).filter((each) => isLive(each, at));
    if (old.length >= mostSecrets) return refuse(tooManySecrets);
    const secret = ports.newSecret();
    const fresh: Secret = { id: ports.newSecretId(), secret, createdAt: at.toISOString(), expiresAt: null };
    const what = `${fresh.id}; old end ${inBeijing(end.toISOString())}`;
    await noteAct(ports, subscription, { caller: input.caller, action: 'subscription-secret-rotated', what });
    const saved = await saveChange(ports, subscription, { secrets: [fresh, ...old] });
    if (!saved.ok) return saved;
    // What is under way signs with the old ones.
    const moved = await moveDelivery(ports, subscription.id, () => ({}));
    const delivery = moved.ok ? moved.value : found.value.delivery;
    return ok({ subscription: await showSubscription(ports, { subscription: saved.value, delivery }), secret });
  };

const endedBy = (secret: Secret, end: Date): Secret =>
  secret.expiresAt !== null && new Date(secret.expiresAt) <= end ? secret : { ...secret, expiresAt: end.toISOString() };

const notYours: Refusal = {
  kind: 'scope-missing',
  detail: '签名密钥只由订阅的持有人更换，新密钥也只给持有人看。',
  fix: '请持有人用自己的密钥更换；要立即停止推送，请暂停或删去订阅。',
};

const noSecret: Refusal = {
  kind: 'subscription-invalid',
  detail: '送到事件总线的订阅没有签名密钥。',
  fix: '总线按 AWS 账户授权，不需要轮换；请检查该总线的资源策略。',
};

const tooManySecrets: Refusal = {
  kind: 'subscription-invalid',
  detail: `同时有效的签名密钥已有 ${mostSecrets} 个。`,
  fix: '请等旧的到期，或写 "overlapHours": 0 让旧的立即失效。',
};
