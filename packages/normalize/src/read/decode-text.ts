import { ok, type Profile, type Result } from '@ganghui/spec';
import { type ReadRefusal, unreadable } from './record.ts';

const magic: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'XLSX 或 ZIP 文件' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: '旧版 XLS 或 DOC 文件' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF 文件' },
  { bytes: [0x1f, 0x8b], what: 'GZIP 压缩文件' },
];

export const startsWith = (body: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => body[index] === byte);
export const whatItLooksLike = (body: Uint8Array): string | undefined => magic.find(({ bytes }) => startsWith(body, bytes))?.what;

function strictly(body: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isBinary = (text: string): boolean => count(text, /[\u0000-\u0008\u000e-\u001f]/g) > text.length / 200;

// A few broken bytes spoil a few words, not the file; quality finds the � they leave.
function leniently(body: Uint8Array): string | undefined {
  const [best] = ['utf-8', 'gb18030']
    .map((encoding) => new TextDecoder(encoding).decode(body))
    .map((text) => ({ text, broken: count(text, /\ufffd/g) }))
    .sort((a, b) => a.broken - b.broken);
  return best && best.broken <= best.text.length / 100 ? best.text : undefined;
}

function decode(body: Uint8Array, encoding: Profile['encoding']): string | undefined {
  if (startsWith(body, [0xff, 0xfe])) return strictly(body, 'utf-16le');
  if (startsWith(body, [0xfe, 0xff])) return strictly(body, 'utf-16be');
  const utf8 = strictly(body, 'utf-8');
  // Chinese words that are valid UTF-8 are UTF-8, whatever the profile says: GB bytes do not fall so by chance.
  if (utf8 !== undefined && /[\u4e00-\u9fff]/.test(utf8)) return utf8;
  return (encoding && strictly(body, encoding)) ?? utf8 ?? strictly(body, 'gb18030') ?? leniently(body);
}

// A gateway that takes GB bytes for UTF-8 puts U+FFFD in their place and hands on valid UTF-8.
const wasConverted = (body: Uint8Array, encoding: Profile['encoding']): boolean =>
  encoding?.startsWith('gb') === true && strictly(body, 'utf-8')?.includes('\ufffd') === true;

/** The text of a body, without its byte order mark: as the profile says, else UTF-8, UTF-16 with a mark, GB 18030. */
export function decodeText(body: Uint8Array, encoding?: Profile['encoding']): Result<string, ReadRefusal> {
  const looksLike = whatItLooksLike(body);
  if (looksLike)
    return unreadable({ detail: `收到的是${looksLike}，不是文本。`, fix: '请按 Content-Type 报送文本；XLSX 请用它自己的 Content-Type。' });
  if (wasConverted(body, encoding))
    return unreadable({
      detail: '文字在传输途中被转换过编码，有字符已经丢失。',
      fix: '请用 Content-Type: application/octet-stream 原样报送，并在网址后写 ?profile=…（报送格式的名称）。',
    });
  const text = decode(body, encoding);
  if (text === undefined)
    return unreadable({ detail: '文字编码无法识别。', fix: '请用 UTF-8 或 GB18030 编码另存后重报，或在报送格式里写明 encoding。' });
  if (isBinary(text)) return unreadable({ detail: '收到的是二进制内容，不是文本。', fix: '请报送 JSON、NDJSON、CSV 或 XLSX。' });
  if (text.trim() === '') return unreadable({ detail: '报送内容是空的。', fix: '请至少报送一条岗位信息。' });
  return ok(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}
