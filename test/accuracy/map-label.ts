import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marketOf } from '@ganghui/cli/market';
import { mapRecord, normalizePosting } from '@ganghui/normalize';
import { type PostingContent, Profile, type RawPosting } from '@ganghui/spec';
import type { Label } from './read-labels.ts';

export type Sources = { postings?: string; profiles?: string; market: string; now: Date };
export type Mapped = { raw: RawPosting; posting: PostingContent };

/** Turns labels into postings. Where the whole record is at hand it is mapped for its context, and the labelled cells have the last word. */
export function createMapper({ postings, profiles, market, now }: Sources): (label: Label) => Mapped {
  const files = new Map<string, string[]>();
  const known = new Map<string, Profile | undefined>();

  function lineOf(file: string, line: number): string | undefined {
    const path = join(postings ?? '', file);
    if (!files.has(file)) files.set(file, existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);
    return files.get(file)?.[line - 1];
  }

  function profileOf(file: string): Profile | undefined {
    const path = join(profiles ?? '', `${file.replace(/\.[^.]+$/, '')}.json`);
    if (!known.has(file)) known.set(file, existsSync(path) ? Profile.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined);
    return known.get(file);
  }

  function contextOf({ from }: Label): { raw: Partial<RawPosting>; profile?: Profile } {
    if (!from || postings === undefined || profiles === undefined) return { raw: {} };
    const line = lineOf(from.file, from.line);
    const profile = profileOf(from.file);
    if (!line || !profile) return { raw: {} };
    const mapped = mapRecord(JSON.parse(line), profile);
    return { raw: mapped.ok ? mapped.value.raw : {}, profile };
  }

  return (label) => {
    const { raw: context, profile } = contextOf(label);
    const raw: RawPosting = {
      ...context,
      ...label.raw,
      sourceId: label.raw.sourceId ?? 'label',
      title: label.raw.title ?? context.title ?? '',
    };
    const { posting } = normalizePosting(raw, { market: marketOf(profile?.market ?? market), now, profile });
    return { raw, posting };
  };
}
