import type { Writable } from 'node:stream';

/** Everything the command touches outside its arguments, so that a test can run it in the same process. */
export type World = {
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  now: Date;
  /** Folder that paths of the user start from. */
  cwd: string;
  /** NO_COLOR is set. */
  plain: boolean;
  /** Ctrl-C. Listeners run at once, before the process ends. */
  signal: AbortSignal;
  env: Readonly<Record<string, string | undefined>>;
  fetch: typeof fetch;
  /** Waits between two tries of a call; without it the clock is waited for. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Takes the next Ctrl-C over until the answer is called, for what must be tidied up; the one after it ends the process. */
  onInterrupt?: (listener: () => void) => () => void;
};

/** 0 all fine; 1 something was refused or is missing; 2 wrong use or an unreadable file; 3 the exchange was not reached, or gave up; 130 stopped. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Wrong use, or a file nobody can read: said in one line, exit code 2. */
export class Complaint extends Error {
  readonly fix: string;
  constructor(message: string, fix = '') {
    super(message);
    this.fix = fix;
  }
}

/** The input cannot be read, or not to its end; what came before it stands. */
export class Unreadable extends Complaint {}

const fileFaults: Record<string, string> = {
  ENOENT: '没有这个文件或文件夹 (no such file or folder)',
  EACCES: '没有读写权限 (permission denied)',
  EPERM: '没有读写权限 (not permitted)',
  EISDIR: '这是文件夹，不是文件 (is a directory)',
  ENOTDIR: '路径中间有一段不是文件夹 (not a directory)',
  ENOSPC: '磁盘已满 (no space left)',
  EROFS: '磁盘是只读的 (read-only)',
  ENAMETOOLONG: '文件名太长 (name too long)',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What the system said about a file, as a complaint; anything else is our own fault and stays as it is. */
export function fileComplaint(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new Complaint(`${path}：${fileFaults[code] ?? error.message}`);
}

export const isBrokenPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(codeOf(error));
