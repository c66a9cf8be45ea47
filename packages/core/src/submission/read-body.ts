import { formatOf, readRecords, type SourceRecord } from '@ganghui/normalize';
import { ok, type Profile, type Result, refuse } from '@ganghui/spec';
import { speaksOurNames } from '../intake/judge-record.ts';
import type { ReadProfiles } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

const maxRecords = 1000;

/** The records of a body. `profile`: how their columns are named; `named`: it was asked for by its name. */
export type ReadBody = { records: SourceRecord[]; profile?: Profile; named: boolean };
type Asked = { marketId: string; body: Uint8Array; contentType: string; profileName?: string };

/** Reads a body by the market's profile; refused as a whole when it cannot be read, or holds more than 1,000 records. */
export const makeReadBody =
  ({ readProfiles }: { readProfiles: ReadProfiles }) =>
  async ({ marketId, body, contentType, profileName }: Asked): Promise<Result<ReadBody, Refusal>> => {
    const chosen = chooseProfile(await readProfiles(marketId), formatOf(contentType), profileName);
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
        fix: `请按每份不超过 ${maxRecords} 条拆分，用 POST …/submissions/open 分部分报送；重复报送是安全的。`,
      });
    return ok({ records: read.value, profile, named });
  };

type Chosen = { format: Profile['format']; profile?: Profile };

/** Reads by the market's profile; a file that does not fit it may speak our own names, unless the profile was asked for. */
async function readFile(body: Uint8Array, { format, profile }: Chosen, named: boolean) {
  // Rows of a CSV or a sheet sent as JSON: their cells carry the profile's names, but nothing else of its file is in them.
  const layout = profile?.format === format ? profile : undefined;
  const read = await readRecords({ body, format, profile: layout });
  if (read.ok || !profile || named) return { read, profile };
  const plain = await readRecords({ body, format });
  const isOurs = (record: SourceRecord): boolean => 'cells' in record && speaksOurNames(record.cells);
  const ours = plain.ok && (plain.value.length === 0 || plain.value.some(isOurs));
  return ours ? { read: plain, profile: undefined } : { read, profile };
}

/** The profile of this name among those of a market. */
export function findProfile(profiles: readonly Profile[], name: string): Result<Profile, Refusal> {
  const profile = profiles.find((each) => each.profile === name);
  if (profile) return ok(profile);
  const known = profiles.map((each) => each.profile).join('、') || '无';
  return refuse({
    kind: 'profile-unknown',
    detail: `没有名为 ${name.slice(0, 64)} 的报送格式。`,
    fix: `已登记的报送格式：${known}；先用 PUT …/profile 登记。`,
  });
}

const isJson = (format: Profile['format'] | undefined): format is 'json' | 'ndjson' => format === 'json' || format === 'ndjson';

function chooseProfile(
  profiles: readonly Profile[],
  format: Profile['format'] | undefined,
  name: string | undefined,
): Result<Chosen, Refusal> {
  if (name && name !== 'none') {
    const found = findProfile(profiles, name);
    if (!found.ok) return found;
    return ok({ format: isJson(format) ? format : found.value.format, profile: found.value });
  }
  if (!format)
    return refuse({
      kind: 'format-unknown',
      detail: '无法从 Content-Type 判断报送内容的格式。',
      fix: '请把 Content-Type 设为 application/json、application/x-ndjson、text/csv 或 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet，或用 ?profile= 指明报送格式。',
    });
  return ok({ format, profile: name === 'none' ? undefined : profiles.find((each) => each.format === format) });
}
