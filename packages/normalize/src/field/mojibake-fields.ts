import { type RawField, type RawPosting, rawFieldNames } from '@ganghui/spec';
import type { Trace } from '../trace.ts';
import { repairMojibake } from './mojibake.ts';

export type Mended = { raw: RawPosting; mended: readonly RawField[] };

const none: readonly RawField[] = [];
// An encoding goes wrong for a whole file or a whole column: when none of these shows it, the short cells are not asked.
const telling = ['title', 'description', 'employerName'] as const;
const isBroken = (text: string | undefined): boolean => typeof text === 'string' && repairMojibake(text) !== undefined;

/** The posting with every field readable that was UTF-8 read in another encoding; the same object when none was. */
export function withoutMojibake(sent: RawPosting): Mended {
  if (!telling.some((field) => isBroken(sent[field]))) return { raw: sent, mended: none };
  let raw = sent;
  let mended: RawField[] | undefined;
  for (const name of rawFieldNames) {
    const text = sent[name];
    const repaired = typeof text === 'string' && name !== 'sourceId' ? repairMojibake(text) : undefined;
    if (repaired === undefined) continue;
    if (!mended) raw = { ...sent };
    mended ??= [];
    mended.push(name);
    raw[name] = repaired;
  }
  return { raw, mended: mended ?? none };
}

// Where a field goes when it is not named as in the posting; contacts go into no trace.
const pointers: Partial<Record<RawField, string | null>> = {
  employerName: '/employer/name',
  employerUscc: '/employer/uscc',
  employerNature: '/employer/nature',
  employerSize: '/employer/size',
  employerIndustry: '/employer/industry',
  employerIntro: '/employer/intro',
  duties: '/description',
  requirements: '/description',
  salary: '/pay',
  salaryNote: '/pay',
  address: '/place/address',
  targetGroup: '/targetGroups',
  sourceName: '/source/name',
  sourceUrl: '/source/url',
  contactName: null,
  contactPhone: null,
  contactEmail: null,
  contactConsent: null,
};

/** Says which fields were made readable; `raw` is what was read of them, numbers of persons already out. */
export function traceMended(mended: readonly RawField[], raw: RawPosting, trace: Trace): void {
  for (const field of mended) {
    const known = pointers[field];
    if (known === null) continue;
    const pointer = known ?? `/${field}`;
    const said = raw[field] ?? '';
    const before = trace.provenance[pointer];
    if (!before || before.confidence > 0)
      trace.took(pointer, field, said, { ...before, method: 'mojibake-repaired', confidence: Math.min(before?.confidence ?? 1, 0.95) });
    trace.inferred(pointer, field, said, { message: '是乱码，已还原。', fix: '请按 UTF-8 或实际编码报送。' });
  }
}
