import { isSubmissionId, mostParts } from '@ganghui/core';
import { Outcome, SubmissionMode } from '@ganghui/spec';
import * as z from 'zod';
import { flag, oneOf, opaque, whole } from './query-fields.ts';
import { defineRoute } from './route.ts';

const submissions = '/v1/markets/{marketId}/submissions';
const submission = `${submissions}/{submissionId}` as const;

// A province has some hundred thousand postings; a market never has more.
const manyPostings = 1_000_000;

// A page goes on from the last submission of the page before.
const submissionName = z.string().refine(isSubmissionId, { error: '请原样使用上一页的 next；第一页不带 before。' });

export const postSubmission = defineRoute({
  id: 'postSubmission',
  method: 'POST',
  path: submissions,
  access: 'push',
  query: z.strictObject({
    mode: oneOf(SubmissionMode.options).default('delta'),
    dryRun: flag(),
    profile: opaque(64).optional(),
    confirmClose: whole('confirmClose', 0, manyPostings).optional(),
  }),
});

export const listSubmissions = defineRoute({
  id: 'listSubmissions',
  method: 'GET',
  path: submissions,
  access: 'read',
  query: z.strictObject({ before: submissionName.optional(), limit: whole('limit', 1, 200).default(50) }),
});

export const getSubmission = defineRoute({
  id: 'getSubmission',
  method: 'GET',
  path: submission,
  access: 'read',
  query: z.strictObject({
    outcome: oneOf(Outcome.options).optional(),
    after: opaque(600).optional(),
    limit: whole('limit', 1, 1000).optional(),
    format: oneOf(['json', 'csv']).optional(),
  }),
});

export const getEvidence = defineRoute({
  id: 'getEvidence',
  method: 'GET',
  path: `${submission}/evidence`,
  access: 'read',
  query: z.strictObject({ part: whole('part', 1, mostParts).default(1), after: whole('after', 0, 1000).default(0) }),
});

export const openSubmission = defineRoute({
  id: 'openSubmission',
  method: 'POST',
  path: `${submissions}/open`,
  access: 'push',
  body: z.strictObject({ mode: SubmissionMode.default('delta'), profile: z.string().min(1).max(64).optional() }),
});

export const putPart = defineRoute({ id: 'putPart', method: 'PUT', path: `${submission}/parts/{part}`, access: 'push' });

export const completeSubmission = defineRoute({
  id: 'completeSubmission',
  method: 'POST',
  path: `${submission}/complete`,
  access: 'push',
  body: z.strictObject({
    parts: z.number().int().min(0).max(mostParts),
    unread: z.number().int().min(0).max(manyPostings).default(0),
    confirmClose: z.number().int().min(0).max(manyPostings).optional(),
    dryRun: z.boolean().default(false),
  }),
});

export const previewClosing = defineRoute({
  id: 'previewClosing',
  method: 'POST',
  path: `${submissions}/preview`,
  access: 'push',
  body: z.strictObject({
    sourceIds: z.array(z.string().max(200)).max(manyPostings),
    unread: z.number().int().min(0).max(manyPostings).default(0),
  }),
});

export const submissionRoutes = [
  postSubmission,
  listSubmissions,
  getSubmission,
  getEvidence,
  openSubmission,
  putPart,
  completeSubmission,
  previewClosing,
];
