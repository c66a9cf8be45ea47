import type { Refusal } from '@ganghui/core';
import type { Json } from '../../json.ts';
import type { Words } from '../words.ts';

/**
 * A call that stands in the document as an example and is replayed against the running exchange. Texts may hold `{{names}}`, filled
 * with the values of a replay, or with `sampleValues` in the document.
 */
export type ExampleCall = {
  name: string;
  /** The id of its route. */
  operation: string;
  words: Words;
  /** Whose key goes with it. */
  key: 'market' | 'province' | 'none';
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Of the body; JSON when nothing else is said. */
  contentType?: string;
  body?: Json;
  status: number;
  problem?: Refusal['kind'];
  /** Values that later calls need: their names, and where they stand in the answer (JSON Pointer). */
  keeps?: Record<string, string>;
};

/** What the names stand for in the document. A replay gives `provinceKey` and the days, and keeps the others as they come. */
export const sampleValues: Record<string, string> = {
  provinceKey: 'gh_province_4rX0nJk2Yw8sQvB7tLz5Hd1Fg9Cm3Pa6Ue0Ri2No4Ty',
  marketKey: 'gh_320600-01_8sQvB7tLz5Hd1Fg9Cm3Pa6Ue0Ri2No4TyrX0nJk2Yw8',
  newKey: 'gh_320600-01_Hd1Fg9Cm3Pa6Ue0Ri2No4TyrX0nJk2Yw88sQvB7tLz5',
  keyId: 'k_3f9a2b7c41d0',
  newKeyId: 'k_90be17d2a6f4',
  submissionId: '01KAJ7X2M4QZ9R3T5V8W0Y1B6C',
  fullId: '01KAJ8F6T0GS2H4J6K8M0N2P4Q',
  recordedAt: '2026-11-21T02:28:36.120Z',
  receiver: 'https://jobs.example.cn/ganghui',
  subscriptionId: 'sub_3f9a2b7c41d0',
  statePage: '/subscriptions/sub_3f9a2b7c41d0/5c1e9a7b3d2f40868a1b0c9d8e7f6a52',
  webhookSecret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  nextSecret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrs=',
  today: '2026-11-21',
  nextMonth: '2026-12-21',
};

/** A value with its names filled in; an unknown name is an error, not an empty text. */
export function fill<T extends Json>(value: T, values: Record<string, string>): T;
export function fill(value: Json, values: Record<string, string>): Json {
  if (typeof value === 'string')
    return value.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const found = values[name];
      if (found === undefined) throw new Error(`no value for {{${name}}}`);
      return found;
    });
  if (Array.isArray(value)) return value.map((each) => fill(each, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, values)]));
}
