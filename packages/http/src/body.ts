import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import { cut } from './cut.ts';
import { maxNesting, nestsDeeper } from './nesting.ts';

// A Lambda takes 6 MB; unpacked, a submission of 1,000 postings is well under this.
export const maxBodyBytes = 6_000_000;
const unzip = promisify(gunzip);

const tooLarge = refuse<Refusal>({
  kind: 'body-too-large',
  detail: `报送内容超过 ${maxBodyBytes / 1_000_000} MB。`,
  fix: '请拆分后分别报送；重复报送是安全的。',
});

/** The bytes of the request, gunzipped when the header says so; a bomb stops at the limit. */
export async function readBody(c: Context): Promise<Result<Uint8Array, Refusal>> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > maxBodyBytes) return tooLarge;
  const encoding = c.req.header('content-encoding')?.toLowerCase();
  if (!encoding || encoding === 'identity') return ok(bytes);
  if (encoding !== 'gzip')
    return refuse({ kind: 'format-unknown', detail: `不支持的压缩方式 ${cut(encoding, 40)}。`, fix: '请用 gzip 压缩，或不压缩。' });
  try {
    return ok(await unzip(bytes, { maxOutputLength: maxBodyBytes }));
  } catch (error) {
    if (error instanceof RangeError) return tooLarge;
    return refuse({
      kind: 'body-unreadable',
      detail: '正文标明是 gzip，但无法解压。',
      fix: '请检查压缩是否完整，或去掉 Content-Encoding 原样发送。',
    });
  }
}

const useSubmissions = '请发送一个 {…} 这样的 JSON 对象；一次报送多条岗位请用 …/submissions。';

/** A JSON object, from a body that says it is JSON. `otherwise`: what to do when it is a list or a bare value. */
export async function readJson(c: Context, otherwise = useSubmissions): Promise<Result<Record<string, unknown>, Refusal>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]{1,80}\+)?json(?:\s*;|\s*$)/i.test(type))
    return refuse({
      kind: 'format-unknown',
      detail: `内容类型是 ${cut(type, 60) || '空'}。`,
      fix: '请加请求头 Content-Type: application/json。',
    });
  const body = await readBody(c);
  return body.ok ? parseObject(body.value, otherwise) : body;
}

function parseObject(bytes: Uint8Array, otherwise: string): Result<Record<string, unknown>, Refusal> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (nestsDeeper(text, maxNesting))
      return refuse({ kind: 'body-unreadable', detail: `正文的括号嵌套超过 ${maxNesting} 层。`, fix: '请去掉多余的嵌套。' });
    const value: unknown = hasLongNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
    if (isObject(value)) return ok(value);
    return refuse({ kind: 'body-unreadable', detail: '正文不是一个 JSON 对象。', fix: otherwise });
  } catch (error) {
    const detail = error instanceof SyntaxError ? `正文不是合法的 UTF-8 JSON：${cut(error.message, 120)}。` : '正文不是合法的 UTF-8 JSON。';
    return refuse({ kind: 'body-unreadable', detail, fix: '请检查引号、逗号和编码。' });
  }
}

// An id of twenty digits written as a number would lose its last ones: such a number stays the text it was.
const hasLongNumber = /\d{16}/;
const keepDigits = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
