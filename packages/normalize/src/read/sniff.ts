import type { Profile } from '@ganghui/spec';
import { delimiterOf, writtenDelimiter } from './csv-delimiter.ts';
import { decodeHead, nothingSent } from './decode-text.ts';
import type { Encoding } from './detect-encoding.ts';
import { startsWith } from './looks-like.ts';
import type { ReadRefusal } from './record.ts';
import { foreignFile } from './stream-records.ts';

export type Sniffed = { format: Profile['format']; encoding?: Encoding; delimiter?: string };

const isComplete = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
};

// Objects line after line, rather than one over several lines; a single one on a single line is JSON unless the name says otherwise.
function jsonKind(text: string, name: string): 'json' | 'ndjson' {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  const [first = '', ...others] = start.split('\n', 50).filter((line) => line.trim() !== '');
  if (/\.(?:ndjson|jsonl|jsonlines)$/i.test(name)) return 'ndjson';
  return others.length > 0 && isComplete(first.trim().replace(/,$/, '')) ? 'ndjson' : 'json';
}

/** What a file is, by its first 64 KB (and its name, where they leave a doubt): for callers without a profile. A refusal says how to save it instead. */
export function sniff(head: Uint8Array, name = ''): Sniffed | ReadRefusal {
  const foreign = foreignFile(head);
  if (foreign) return foreign;
  if (startsWith(head, [0x50, 0x4b])) return { format: 'xlsx' };
  const decoded = decodeHead(head, undefined, false);
  if (!decoded.ok) return decoded.error;
  const { encoding } = decoded.value;
  const text = decoded.value.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return nothingSent.error;
  if (/^\s*(?:\{|\[\s*[[{"\]\d-])/.test(text)) return { format: jsonKind(text, name), encoding };
  return { format: 'csv', encoding, delimiter: writtenDelimiter(text) ?? delimiterOf(text) };
}
