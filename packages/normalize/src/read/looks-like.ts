/** The first bytes of an OLE container. */
export const ole = [0xd0, 0xcf, 0x11, 0xe0];

const magic: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'XLSX 或 ZIP 文件' },
  { bytes: ole, what: '旧版 XLS 或 DOC 文件' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF 文件' },
  { bytes: [0x1f, 0x8b], what: 'GZIP 压缩文件' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'PNG 图片' },
  { bytes: [0xff, 0xd8, 0xff], what: 'JPEG 图片' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'RAR 压缩文件' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '7Z 压缩文件' },
];

export const startsWith = (body: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => body[index] === byte);

/** What a file is by its first bytes, when it is no text. */
export const whatItLooksLike = (body: Uint8Array): string | undefined => magic.find(({ bytes }) => startsWith(body, bytes))?.what;

/** Pages and old XML that systems save under the name of a spreadsheet. */
export function markupIn(text: string): string | undefined {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (!start.startsWith('<')) return undefined;
  if (start.includes('<workbook')) return 'XML 表格（Excel 2003）';
  return /^<(?:!doctype html|html|head|meta|body|table|div|style)\b/.test(start) ? '网页（HTML）' : 'XML 文件';
}

/** OLE containers: the old XLS, and the workbook somebody locked with a password. */
export function oleRefusal(body: Uint8Array): { detail: string; fix: string } {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return { detail: 'XLSX 文件已加密码。', fix: '请在 Excel 或 WPS 里打开，去掉密码，另存为“Excel 工作簿（.xlsx）”后重报。' };
  return {
    detail: '收到的是旧版 XLS 或 DOC 文件，不是 XLSX。',
    fix: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重报；加了密码的请先去掉密码。',
  };
}
