// Apart from the schemas, so that who only wires functions together carries none.
export const postingEventTypes = {
  published: 'cn.ganghui.posting.published.v1',
  revised: 'cn.ganghui.posting.revised.v1',
  suspended: 'cn.ganghui.posting.suspended.v1',
  closed: 'cn.ganghui.posting.closed.v1',
  regraded: 'cn.ganghui.posting.regraded.v1',
} as const;
export type PostingEventKind = keyof typeof postingEventTypes;
export const leftScopeType = 'cn.ganghui.posting.left-scope.v1';
export const deliveryDueType = 'cn.ganghui.delivery.due.v1';
export const scoredType = 'cn.ganghui.posting.scored.v1';
export const feedAppendedType = 'cn.ganghui.feed.appended.v1';
