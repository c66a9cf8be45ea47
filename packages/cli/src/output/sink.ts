import { closeSync, createWriteStream, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { Complaint, fileComplaint, isBrokenPipe, type World } from '../world.ts';

/** `write` waits while the reader is slow and is false once nobody reads any more. After a failed `finish` call `abandon`. */
export type Sink = { write: (text: string) => Promise<boolean>; finish: () => Promise<void>; abandon: () => Promise<void> };

// A pipe that breaks while we wait never drains.
const roomAgain = (stream: Writable): Promise<void> =>
  new Promise((done) => {
    const events = ['drain', 'close', 'error'];
    const settle = (): void => {
      for (const event of events) stream.off(event, settle);
      done();
    };
    for (const event of events) stream.on(event, settle);
  });

function writerOf(stream: Writable): { write: Sink['write']; flush: () => Promise<void> } {
  let failure: unknown;
  stream.on('error', (error) => {
    failure ??= error;
  });
  const check = (): boolean => {
    if (failure !== undefined && !isBrokenPipe(failure)) throw failure;
    return failure === undefined && !stream.destroyed;
  };
  return {
    async write(text) {
      if (!check()) return false;
      if (stream.write(text)) return check();
      await roomAgain(stream);
      return check();
    },
    async flush() {
      if (check())
        await new Promise<void>((done) =>
          stream.write('', (error) => {
            failure ??= error ?? undefined;
            done();
          }),
        );
      check();
    },
  };
}

function toStream(stream: Writable): Sink {
  const writer = writerOf(stream);
  const complaint = (error: unknown): never => {
    throw fileComplaint('标准输出 (stdout)', error);
  };
  return { write: (text) => writer.write(text).catch(complaint), finish: () => writer.flush().catch(complaint), abandon: async () => {} };
}

// A device or a pipe is written to as it is: renaming a file over /dev/null would be the end of it.
function isPlace(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.isFile();
}

/** Where a path leads to, through its links; as it is when nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A file under a temporary name beside its place, renamed when all is written: nobody ever sees half of it, and Ctrl-C leaves nothing. */
function toFile(given: string, signal: AbortSignal): Sink {
  const target = realPath(given);
  const isFile = isPlace(target);
  const path = isFile ? `${target}.${process.pid}.part` : target;
  const complaint = (error: unknown): unknown => fileComplaint(given, error);
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (error) {
    throw complaint(error);
  }
  const stream = createWriteStream(path, { fd: file, autoClose: false });
  const writer = writerOf(stream);
  const remove = (): void => {
    if (isFile) rmSync(path, { force: true });
  };
  signal.addEventListener('abort', remove, { once: true });
  let isOpen = true;
  const close = (): void => {
    signal.removeEventListener('abort', remove);
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write: (text) => writer.write(text).catch((error) => Promise.reject(complaint(error))),
    async finish() {
      try {
        await writer.flush();
        close();
        if (isFile) renameSync(path, target);
      } catch (error) {
        throw complaint(error);
      }
    },
    async abandon() {
      remove();
      await writer.flush().catch(() => {});
      close();
    },
  };
}

/** Where the lines go: a file, or the standard output when none is named. `input` must not be the same file. */
export function openSink(world: World, out: string | undefined, input?: string): Sink {
  if (out === undefined) return toStream(world.stdout);
  if (input !== undefined && realPath(out) === realPath(input))
    throw new Complaint(`--out 和输入是同一个文件：${out}`, '请换一个输出文件名 (choose another --out)。');
  return toFile(out, world.signal);
}
