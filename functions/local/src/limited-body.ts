/** Bytes of a request's body; `too-large` as soon as it passes the limit, `broken` when the sender leaves before its end. */
export async function limitedBody(request: Request, limit: number): Promise<Buffer | 'too-large' | 'broken'> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too-large';
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.length;
      if (size > limit) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken';
  }
  return Buffer.concat(chunks);
}
