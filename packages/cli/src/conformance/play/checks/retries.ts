import { NoAnswer } from '../caller.ts';
import { type Check, holds, same } from '../check.ts';
import { said, standing } from '../kit.ts';

const keyed = {
  zh: '同一 Idempotency-Key、同一正文返回首次回执；正文不同回 422。',
  en: 'The same Idempotency-Key with the same body gets the first receipt; another body is 422.',
};
const abortAfterMs = 15;
const longestWaitMs = 60_000;

export const retryChecks: readonly Check[] = [
  {
    id: 'key-replay',
    title: { zh: '同一 Idempotency-Key 得到首次回执', en: 'The same Idempotency-Key gets the first receipt' },
    todo: keyed,
    run: async (kit) => {
      const headers = { 'Idempotency-Key': kit.newKey() };
      const body = [kit.record(kit.id())];
      const first = kit.receipt(await kit.submit(body, {}, { headers }), '第一次 first');
      const answer = await kit.submit(body, {}, { headers });
      const again = kit.receipt(answer, '重发 replay');
      const facts = (receipt: typeof first) => ({
        submissionId: receipt.submissionId,
        outcomes: receipt.items.map(({ outcome }) => outcome).join(),
      });
      same('重发 replay', facts(first), facts(again));
      same('重发 replay', { 'Idempotent-Replayed': 'true' }, { 'Idempotent-Replayed': answer.headers.get('idempotent-replayed') });
    },
  },
  {
    id: 'key-other-body',
    title: { zh: '同一 Idempotency-Key 换正文被拒绝', en: 'The same Idempotency-Key with another body is refused' },
    todo: keyed,
    run: async (kit) => {
      const headers = { 'Idempotency-Key': kit.newKey() };
      const [a, b] = [kit.id(), kit.id()];
      kit.receipt(await kit.submit([kit.record(a)], {}, { headers }), '第一次 first');
      const other = await kit.submit([kit.record(b)], {}, { headers });
      holds('换正文 another body', other.status === 422, '422', said(other));
      same('没有入库 not stored', { there: false }, standing(await kit.get(b)));
    },
  },
  {
    id: 'lost-answer',
    title: { zh: '应答丢失后原样重发，不多不少各一版', en: 'The answer is lost, the same is sent again: one revision each' },
    todo: {
      zh: '重发要接着做完同一批：同一 submissionId，每条仍是版本 1；还在处理时回 409 和 Retry-After。',
      en: 'A retry takes the same submission up: same id, every posting at revision 1; 409 with Retry-After while under way.',
    },
    run: async (kit) => {
      const ids = Array.from({ length: 20 }, () => kit.id());
      const body = ids.map((id) => kit.record(id));
      const headers = { 'Idempotency-Key': kit.newKey() };
      await kit.submit(body, {}, { headers, signal: AbortSignal.timeout(abortAfterMs) }).catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) throw error;
      });
      let answer = await kit.submit(body, {}, { headers });
      for (let waited = 0; answer.status === 409 && waited < longestWaitMs; ) {
        const ms = Math.max(1, Number(answer.headers.get('retry-after')) || 1) * 1000;
        await kit.pause(ms);
        waited += ms;
        answer = await kit.submit(body, {}, { headers });
      }
      const receipt = kit.receipt(answer, '重发 retry');
      same(
        '重发 retry',
        { items: 20, revisions: '1' },
        {
          items: receipt.items.length,
          revisions: [...new Set(receipt.items.map(({ revision }) => revision))].join(),
        },
      );
      same('读回 read back', { revision: 1 }, standing(await kit.get(ids[19] ?? '')));
    },
  },
];
