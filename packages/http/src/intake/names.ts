import { isSubmissionId, mostParts, type Refusal } from '@ganghui/core';
import { isSourceId, ok, type Result, refuse } from '@ganghui/spec';
import { cut } from '../cut.ts';

/** The id in an address; what no posting can be called is refused before anything is read. */
export const readSourceId = (text: string): Result<string, Refusal> =>
  isSourceId(text)
    ? ok(text)
    : refuse({
        kind: 'query-invalid',
        detail: `地址中的岗位编号 ${cut(text, 64)} 不合规。`,
        fix: '岗位编号是 1 到 64 个字母、数字、汉字或 . _ ~ : @ + -，以字母、数字或汉字开头；在地址中按 UTF-8 百分号编码。',
      });

export const readSubmissionId = (text: string): Result<string, Refusal> =>
  isSubmissionId(text)
    ? ok(text)
    : refuse({ kind: 'submission-unknown', detail: `没有编号为 ${cut(text, 40)} 的批次。`, fix: '批次编号见报送回执的 submissionId。' });

export const readPart = (text: string): Result<number, Refusal> => {
  const part = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  if (part >= 1 && part <= mostParts) return ok(part);
  return refuse({ kind: 'query-invalid', detail: `分份号 ${cut(text, 20)} 不正确。`, fix: `请写 1 到 ${mostParts} 之间的整数。` });
};

/** 1 to 200 visible ASCII characters. */
export function readIdempotencyKey(text: string | undefined): Result<string | undefined, Refusal> {
  if (text === undefined || /^[\x21-\x7e]{1,200}$/.test(text)) return ok(text);
  return refuse({
    kind: 'query-invalid',
    detail: `请求头 Idempotency-Key: ${cut(text, 40)} 不正确。`,
    fix: '请写 1 到 200 个可见的 ASCII 字符，不含空格，例如一个 UUID；每次报送用新的，重试时用同一个。',
  });
}
