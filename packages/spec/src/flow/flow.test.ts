import { describe, expect, it } from 'vitest';
import { findCircle, flow, flowEdges } from './index.ts';

describe('the flow', () => {
  it('runs one way', () => expect(findCircle(flowEdges())).toBeUndefined());

  it('would notice a consumer that hears itself', () => {
    const looped = { ...flow, score: { consumes: ['cn.ganghui.posting.scored.v1'], emits: ['cn.ganghui.posting.scored.v1'] } };
    expect(findCircle(flowEdges(looped))).toEqual(['score', 'event cn.ganghui.posting.scored.v1']);
  });

  it('would notice a writer that wakes itself through the stream', () => {
    const looped = { ...flow, relay: { streams: ['posting'], writes: ['posting'] } };
    expect(findCircle(flowEdges(looped))).toContain('relay');
  });

  it('has somebody who hears every event that another function needs', () => {
    const emitted = new Set(Object.values(flow).flatMap((entry) => ('emits' in entry ? [...entry.emits] : [])));
    const consumed = Object.values(flow).flatMap((entry) => ('consumes' in entry ? [...entry.consumes] : []));
    for (const type of consumed) expect(emitted).toContain(type);
  });
});
