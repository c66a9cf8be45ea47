import { SaxesParser } from 'saxes';
import { ZipError } from './zip-file.ts';

export type XmlHandlers = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

// Between two tags stands a cell at most: 32,767 characters in Excel.
const maxBetweenTags = 4 * 1024 * 1024;
// A worksheet is some six deep. Tags that never close are kept open in memory.
const maxDepth = 100;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const encodingOf = (bytes: Uint8Array): string => (bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');

/** Sends the tags (names without prefix) and texts of an XML part to `handlers`; yields after each piece, so that what was found can go on its way. */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let decoder: TextDecoder | undefined;
  let broken = false;
  let quiet = 0;
  let depth = 0;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    if (++depth > maxDepth) broken = true;
    handlers.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    depth--;
    handlers.close(local(name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    quiet += piece.length;
    if (broken) throw new ZipError('broken');
    if (quiet > maxBetweenTags) throw new ZipError('huge');
    yield;
  }
  parser.close();
  if (broken) throw new ZipError('broken');
  yield;
}

export async function readXml(bytes: AsyncIterable<Uint8Array> | undefined, handlers: Partial<XmlHandlers>): Promise<void> {
  const nothing = (): void => {};
  if (!bytes) return;
  for await (const _ of xmlEvents(bytes, { open: nothing, close: nothing, text: nothing, ...handlers }));
}
