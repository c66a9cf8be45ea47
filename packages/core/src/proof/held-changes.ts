import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PageLine } from './page-line.ts';

/** What became of a posting: its newest line, or null when it is open no longer. */
export type Change = { id: string; line: PageLine | null };

/** The last word of the log about every posting it told of, packed, so that a hundred thousand of them fit into a small function. */
export type HeldChanges = {
  put: (line: PageLine) => void;
  gone: (id: string) => void;
  /** Bytes held, about. */
  size: () => number;
  /** In the order of ids. */
  sorted: () => Generator<Change>;
};

// A posting of 4 KB needs no window of 32 KB, whose making would cost more than the packing.
const cheap = { level: 1, windowBits: 12, memLevel: 5, chunkSize: 4096 };

// What the map and the buffer's own bookkeeping cost for each posting.
const overhead = 250;

export function createHeldChanges(): HeldChanges {
  const held = new Map<string, Uint8Array | null>();
  let bytes = 0;
  const keep = (id: string, packed: Uint8Array | null): void => {
    const before = held.get(id);
    bytes += (packed?.length ?? 0) - (before?.length ?? 0) + (before === undefined ? overhead : 0);
    held.set(id, packed);
  };
  return {
    // Copied into memory of its own: a Buffer is a piece of a larger block, which it keeps alive with ten times its size.
    put: ({ id, name, text }) => keep(id, new Uint8Array(deflateRawSync(`${name}\n${text}`, cheap))),
    gone: (id) => keep(id, null),
    size: () => bytes,
    sorted: function* () {
      for (const id of [...held.keys()].sort()) {
        const packed = held.get(id);
        yield { id, line: packed ? unpack(id, packed) : null };
      }
    },
  };
}

function unpack(id: string, packed: Uint8Array): PageLine {
  const text = inflateRawSync(packed).toString('utf8');
  // No id holds a line break, so no name does.
  const end = text.indexOf('\n');
  return { id, name: text.slice(0, end), text: text.slice(end + 1) };
}
