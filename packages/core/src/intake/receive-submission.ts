import { createHash } from 'node:crypto';
import { formatOf, readRecords } from '@ganghui/normalize';
import { type Market, type Outcome, ok, type Profile, type Receipt, type ReceiptItem, type Result, refuse } from '@ganghui/spec';
import type { ReadProfiles } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { speaksOurNames } from './judge-record.ts';
import type { ReceiveRecords } from './receive-records.ts';

const maxRecords = 1000;
const outcomes: Outcome[] = ['created', 'revised', 'unchanged', 'reopened', 'held', 'refused', 'stale'];

export type Submission = {
  market: Market;
  body: Uint8Array;
  contentType: string;
  profileName?: string;
  dryRun: boolean;
};
export type ReceiveSubmission = (submission: Submission) => Promise<Result<Receipt, Refusal>>;

/** A file of a market: read, mapped by the market's profile, judged and stored record by record. */
export const makeReceiveSubmission =
  ({ receiveRecords, readProfiles }: { receiveRecords: ReceiveRecords; readProfiles: ReadProfiles }): ReceiveSubmission =>
  async ({ market, body, contentType, profileName, dryRun }) => {
    const chosen = choose(await readProfiles(market.id), formatOf(contentType), profileName);
    if (!chosen.ok) return chosen;
    const named = profileName !== undefined && chosen.value.profile !== undefined;
    const { read, profile } = await readFile(body, chosen.value, named);
    if (!read.ok) {
      const { line, column, detail, fix } = read.error;
      const where = line ? `（第 ${line} 行${column ? `第 ${column} 列` : ''}）` : '';
      return refuse({ kind: 'body-unreadable', detail: `${detail}${where}`, fix });
    }
    if (read.value.length > maxRecords)
      return refuse({
        kind: 'too-many-records',
        detail: `一次报送最多 ${maxRecords} 条，收到 ${read.value.length} 条。`,
        fix: `请按每份不超过 ${maxRecords} 条拆分后分别报送；重复报送是安全的。`,
      });
    const items = fitting(await receiveRecords({ market, profile, named, records: read.value, dryRun }));
    const summary = Object.fromEntries(outcomes.map((outcome) => [outcome, items.filter((item) => item.outcome === outcome).length]));
    return ok({ submissionId: submissionIdOf(market.id, body), mode: 'delta', dryRun, summary: summary as Receipt['summary'], items });
  };

type Chosen = { format: Profile['format']; profile?: Profile };

/** Reads by the market's profile; a file that does not fit it may speak our own names, unless the profile was asked for. */
async function readFile(body: Uint8Array, { format, profile }: Chosen, named: boolean) {
  const read = await readRecords({ body, format, profile });
  if (read.ok || !profile || named) return { read, profile };
  const plain = await readRecords({ body, format });
  const ours = plain.ok && plain.value.some((record) => 'cells' in record && speaksOurNames(record.cells));
  return ours ? { read: plain, profile: undefined } : { read, profile };
}

// A Lambda answers at most 6 MB, and the postings are stored by now: what is free goes first, then what only costs points.
const maxReceiptBytes = 4_500_000;
function fitting(items: ReceiptItem[]): ReceiptItem[] {
  let fit = items;
  for (const dropped of ['warn', 'deduct']) {
    if (Buffer.byteLength(JSON.stringify(fit)) <= maxReceiptBytes) return fit;
    fit = fit.map((item) => ({ ...item, findings: item.findings.filter(({ severity }) => severity !== dropped) }));
  }
  return fit;
}

// Derived from the content: the same file sent again is the same submission.
const submissionIdOf = (marketId: string, body: Uint8Array): string =>
  createHash('sha256').update(marketId).update(body).digest('hex').slice(0, 32);

function choose(profiles: readonly Profile[], format: Profile['format'] | undefined, name: string | undefined): Result<Chosen, Refusal> {
  if (name && name !== 'none') {
    const profile = profiles.find((each) => each.profile === name);
    if (profile) return ok({ format: profile.format, profile });
    const known = profiles.map((each) => each.profile).join('、') || '无';
    return refuse({
      kind: 'profile-unknown',
      detail: `没有名为 ${name} 的报送格式。`,
      fix: `已登记的报送格式：${known}；先用 PUT …/profile 登记。`,
    });
  }
  if (!format)
    return refuse({
      kind: 'format-unknown',
      detail: '无法从 Content-Type 判断报送内容的格式。',
      fix: '请把 Content-Type 设为 application/json、application/x-ndjson、text/csv 或 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet，或用 ?profile= 指明报送格式。',
    });
  return ok({ format, profile: name === 'none' ? undefined : profiles.find((each) => each.format === format) });
}
