import type { Node } from '../json.ts';
import { textAt } from './nodes.ts';

type Request = { method: string; path: string; parameters: readonly Node[] };

/** A call that can be pasted into a shell; the address and the key are variables of it. */
export function curlOf({ method, path, parameters }: Request, body?: { type: string; value: unknown }): string {
  const filled = parameters
    .filter((each) => each.in === 'path')
    .reduce((at, each) => at.replace(`{${textAt(each, 'name')}}`, encodeURIComponent(textAt(each, 'example'))), path);
  const idempotent = parameters.some((each) => textAt(each, 'name') === 'Idempotency-Key');
  const query = body?.type === 'text/csv' ? '?profile=nantong-2026' : '';
  const lines = [
    `curl -X ${method} "$GANGHUI_URL${filled}${method === 'POST' ? query : ''}"`,
    '-H "Authorization: Bearer $GANGHUI_KEY"',
    ...(body && idempotent ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body ? [`-H 'Content-Type: ${body.type}'`] : []),
  ];
  if (!body) return lines.join(' \\\n  ');
  const text = typeof body.value === 'string' ? body.value.trimEnd() : JSON.stringify(body.value, null, 2);
  return `${[...lines, "--data-binary @- <<'BODY'"].join(' \\\n  ')}\n${text}\nBODY`;
}
