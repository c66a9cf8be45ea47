import cliProgress, { type SingleBar } from 'cli-progress';
import type { World } from '../world.ts';

/** A bar as all of ours look, on the terminal; `format` as cli-progress has it. It is not started yet. */
export const openBar = ({ stderr }: World, format: string): SingleBar =>
  new cliProgress.SingleBar({
    stream: stderr,
    format,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  });
