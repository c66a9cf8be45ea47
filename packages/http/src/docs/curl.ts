import type { Json, Node } from '../json.ts';
import { textAt } from './nodes.ts';

/** `open`: no key is asked for. */
type Request = { method: string; path: string; parameters: readonly Node[]; open?: boolean };

const exampleOf = ({ example }: Node): string => (typeof example === 'string' || typeof example === 'number' ? String(example) : '');

/** A call that can be pasted into a shell; the address, the key and the market are variables of it. */
export function curlOf({ method, path, parameters, open = false }: Request, body?: { type: string; value: Json }): string {
  const inPath = parameters.filter((each) => each.in === 'path');
  const market = exampleOf(inPath.find((each) => textAt(each, 'name') === 'marketId') ?? {});
  const filled = inPath.reduce((at, each) => at.replace(`{${textAt(each, 'name')}}`, addressPart(each)), path);
  const idempotent = parameters.some((each) => textAt(each, 'name') === 'Idempotency-Key');
  const query = body?.type === 'text/csv' ? '?profile=nantong-2026' : '';
  const lines = [
    `curl -X ${method} "$GANGHUI_URL${filled}${method === 'POST' ? query : ''}"`,
    ...(open ? [] : ['-H "Authorization: Bearer $GANGHUI_KEY"']),
    ...(body && idempotent ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body ? [`-H 'Content-Type: ${body.type}'`] : []),
  ];
  if (!body) return lines.join(' \\\n  ');
  const text = typeof body.value === 'string' ? body.value.trimEnd() : JSON.stringify(body.value, null, 2);
  // The shell fills the market into a body too, where nothing else in it would be filled in as well.
  const names = market !== '' && text.includes(`"${market}"`) && !/[$`\\]/.test(text);
  const [mark, shown] = names ? ['BODY', text.replaceAll(`"${market}"`, '"$MARKET"')] : ["'BODY'", text];
  return `${[...lines, `--data-binary @- <<${mark}`].join(' \\\n  ')}\n${shown}\nBODY`;
}

function addressPart(parameter: Node): string {
  const name = textAt(parameter, 'name');
  if (name === 'marketId') return '$MARKET';
  const text = encodeURIComponent(exampleOf(parameter));
  return name === 'postingId' ? text.replace(/^\d{6}-\d{2}(?=\.)/, '$$MARKET') : text;
}
