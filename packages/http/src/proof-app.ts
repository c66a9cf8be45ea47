import {
  type Authenticate,
  type ListCheckpoints,
  type ListSigningKeys,
  type ReadCheckpoint,
  type ReadSnapshot,
  type ReadSnapshotPage,
  type Refusal,
  readWholeNumber,
} from '@ganghui/core';
import { type Result, refuse } from '@ganghui/spec';
import type { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { filterOf } from './contract/filter-query.ts';
import { getCheckpoint, getSnapshot, getSnapshotPage, listCheckpoints, listSigningKeys } from './contract/proof.ts';
import { sendPage } from './feed/send-page.ts';
import { anybody, makeMount } from './mount.ts';
import { sendRefusal } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type ProofDeps = {
  readSnapshot: ReadSnapshot;
  readSnapshotPage: ReadSnapshotPage;
  readCheckpoint: ReadCheckpoint;
  listCheckpoints: ListCheckpoints;
  listSigningKeys: ListSigningKeys;
  authenticate: Authenticate;
  report: Report;
};

/** By what a receiver begins, and by what it can prove that it holds what the exchange holds. Only pages show postings; the rest is anybody's. */
export function createProofApp(deps: ProofDeps): Hono {
  const app = createApp(deps.report);
  const open = makeMount(app, anybody);
  const mount = makeMount(app, (c) => viewerOf(deps.authenticate, c.req.header('authorization')));

  open(getSnapshot, async (c) => {
    const snapshot = await deps.readSnapshot();
    return sendPage(c, { whole: snapshot, items: snapshot.pages, headers: { 'Ganghui-As-Of': String(snapshot.asOf) } });
  });
  mount(getSnapshotPage, async (c, { params, query, who: viewer }) => {
    const asOf = readPlace('asOf', params.asOf);
    if (!asOf.ok) return sendRefusal(c, asOf.error);
    const page = readPlace('page', params.page);
    if (!page.ok) return sendRefusal(c, page.error);
    const read = await deps.readSnapshotPage({ asOf: asOf.value, page: page.value, filter: filterOf(query), viewer });
    if (!read.ok) return sendRefusal(c, read.error);
    const { pages, entries } = read.value;
    const headers = { 'Ganghui-As-Of': String(asOf.value), 'Ganghui-Page': String(page.value), 'Ganghui-Pages': String(pages) };
    return sendPage(c, { whole: read.value, items: entries, headers });
  });
  open(getCheckpoint, async (c, { query: { at } }) => {
    const checkpoint = await deps.readCheckpoint(at ?? null);
    return checkpoint.ok ? c.json(checkpoint.value, 200, unkept) : sendRefusal(c, checkpoint.error);
  });
  open(listCheckpoints, async (c, { query: { before, limit } }) => {
    const checkpoints = await deps.listCheckpoints(before ?? null, limit);
    const next = checkpoints.length === limit ? (checkpoints.at(-1)?.sequence ?? null) : null;
    return c.json({ checkpoints, next }, 200, unkept);
  });
  open(listSigningKeys, async (c) => c.json({ keys: await deps.listSigningKeys() }, 200, unkept));
  return app;
}

function readPlace(name: string, text: string): Result<number, Refusal> {
  const read = readWholeNumber(name, text, { min: 1, max: 999_999_999_999_999 });
  return read.ok ? read : refuse({ kind: 'query-invalid', ...read.error });
}

// Whoever checks a proof wants the one of now.
const unkept = { 'Cache-Control': 'no-store' };
