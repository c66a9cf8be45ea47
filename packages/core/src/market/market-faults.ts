import type { Finding } from '@ganghui/spec';
import { regionByCode, regionPath } from '@ganghui/spec/codes';

/** As much of a zod issue as is read here. */
type Issue = { code: string; path: PropertyKey[]; keys?: string[] };

const fields: Readonly<Record<string, string>> = {
  id: '请写六位行政区划代码、短横和两位序号，如 320100-01。',
  name: '请写市场全称，1 到 80 个字，如“某市公共人力资源市场”。',
  region: '请写六位行政区划代码，如 320100。',
  city: '请写市场所在城市的全称，如“南京市”。',
  phone: '请写市场的公开电话，40 个字符以内；没有请省略。',
  address: '请写市场的公开地址，200 个字以内；没有请省略。',
  limits: '请写 {"requestsPerMinute": 1–60000, "closePercent": 0–100} 中要改的项；都用默认值请省略。',
};
const longest: Readonly<Record<string, number>> = { name: 80, city: 40, phone: 40, address: 200 };

/** Everything that keeps a market from being registered, each at its field with what to write instead. */
export function marketFaults(marketId: string, given: Record<string, unknown>, issues: readonly Issue[]): Finding[] {
  const faults = issues.flatMap((issue) => faultsOf(issue, given));
  const wrong = new Set(faults.map(({ field }) => field));
  const add = (name: string, message: string, fix: string): void => {
    if (!wrong.has(`/${name}`)) faults.push(fault(`/${name}`, given[name], message, fix));
  };
  if (given.id !== marketId)
    add('id', `地址中的市场编号是 ${marketId.slice(0, 40)}，正文中是另一个。`, '请让两者一致，或在正文中省略 id。');
  for (const [name, length] of Object.entries(longest)) {
    const value = given[name];
    if (typeof value === 'string' && (value.length > length || /\p{Cc}/u.test(value)))
      add(name, '内容过长，或含有换行等控制字符。', fields[name] ?? '');
  }
  const { region, city } = given;
  if (typeof region !== 'string' || wrong.has('/region')) return faults;
  if (!regionByCode(region)) add('region', `行政区划代码表中没有 ${region.slice(0, 40)}。`, '请查现行代码表；撤并的区县请写并入后的代码。');
  else if (!marketId.startsWith(`${region}-`))
    add('region', `行政区划 ${region} 与市场编号 ${marketId.slice(0, 40)} 的前六位不同。`, '请让市场编号的前六位等于行政区划代码。');
  else if (typeof city === 'string' && !regionPath(region).includes(city))
    add('city', `行政区划 ${region} 不属于“${city.slice(0, 40)}”。`, `请写其中之一：${regionPath(region).join('、')}。`);
  return faults;
}

function faultsOf({ code, path, keys = [] }: Issue, given: Record<string, unknown>): Finding[] {
  if (code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(fields).join('、') : 'requestsPerMinute、closePercent';
    return keys
      .slice(0, 20)
      .map((key) => fault(pointer([...path, key]), key, `不认识的字段：${key.slice(0, 40)}`, `请删去，或改为可用的字段：${known}。`));
  }
  const [name = ''] = path;
  const value = path.length === 1 ? given[String(name)] : undefined;
  return [
    fault(
      pointer(path),
      value,
      value === undefined ? '没有写，或不合规。' : '内容不合规。',
      fields[String(name)] ?? '请发送一个 JSON 对象。',
    ),
  ];
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 40).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const fault = (field: string, value: unknown, message: string, fix: string): Finding => ({
  rule: 'market',
  severity: 'block',
  field,
  evidence: (typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '')).slice(0, 40),
  message,
  fix,
  points: 0,
});
