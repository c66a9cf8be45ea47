import { isUtf8 } from 'node:buffer';
import { ok, type Profile, type Result } from '@ganghui/spec';
import { detectEncoding, type Encoding, isBinary } from './detect-encoding.ts';
import { markupIn, whatItLooksLike } from './looks-like.ts';
import { type ReadRefusal, unreadable } from './record.ts';

export const nothingSent = unreadable({ detail: '报送内容是空的。', fix: '请至少报送一条岗位信息。' });

// A gateway that takes GB bytes for UTF-8 puts U+FFFD in their place and hands on valid UTF-8.
const replacement = Buffer.from('\ufffd');
const wasConverted = (body: Uint8Array, encoding: Profile['encoding']): boolean =>
  encoding?.startsWith('gb') === true &&
  Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(replacement) &&
  (isUtf8(body) || detectEncoding(body, undefined, false)?.encoding === 'utf-8');

/** The text of a body or of its first part, and how to decode the rest; a refusal when it is no text. */
export function decodeHead(
  body: Uint8Array,
  asked: Profile['encoding'],
  whole: boolean,
): Result<{ text: string; encoding: Encoding }, ReadRefusal> {
  const looksLike = whatItLooksLike(body);
  if (looksLike)
    return unreadable({ detail: `收到的是${looksLike}，不是文本。`, fix: '请按 Content-Type 报送文本；XLSX 请用它自己的 Content-Type。' });
  if (wasConverted(body, asked))
    return unreadable({
      detail: '文字在传输途中被转换过编码，有字符已经丢失。',
      fix: '请用 Content-Type: application/octet-stream 原样报送，并在网址后写 ?profile=…（报送格式的名称）。',
    });
  const found = detectEncoding(body, asked, whole);
  if (!found)
    return unreadable({ detail: '文字编码无法识别。', fix: '请用 UTF-8 或 GB18030 编码另存后重报，或在报送格式里写明 encoding。' });
  if (isBinary(found.text)) return unreadable({ detail: '收到的是二进制内容，不是文本。', fix: '请报送 JSON、NDJSON、CSV 或 XLSX。' });
  const markup = markupIn(found.text);
  if (markup)
    return unreadable({
      detail: `收到的是${markup}，不是表格数据。`,
      fix: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或 CSV UTF-8 后重报。',
    });
  return ok(found);
}

/** The text of a body, without its byte order mark: as the profile says, else UTF-8, UTF-16, GB 18030. */
export function decodeText(body: Uint8Array, encoding?: Profile['encoding']): Result<string, ReadRefusal> {
  const found = decodeHead(body, encoding, true);
  if (!found.ok) return found;
  const { text } = found.value;
  if (text.trim() === '') return nothingSent;
  return ok(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}
