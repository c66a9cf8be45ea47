/** What happens when an event or message must change in a way that breaks a receiver. Every page that tells of versions says just this. */
export const versionPromise = {
  zh: '要有这样的改动，另立 v2，与 v1 并行发送至少一年；停发 v1 之前，逐一通知每个市场。',
  en: 'Such a change becomes v2, sent beside v1 for at least a year; every market is told before v1 ends.',
} as const;
