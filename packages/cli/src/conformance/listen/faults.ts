import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { Complaint, fileComplaint } from '../../world.ts';
import { type FaultKind, faultKinds } from '../watch/log.ts';

/** `seconds`: what Retry-After says (429, 503), or how late the answer comes (slow). */
const Fault = z.strictObject({ fault: z.enum(faultKinds), seconds: z.number().min(0).max(600).optional() });
export type Fault = z.infer<typeof Fault>;

export const usualFaults: readonly Fault[] = [
  { fault: '429', seconds: 2 },
  { fault: 'drop-after' },
  { fault: '503', seconds: 3 },
  { fault: 'refuse-one' },
  { fault: 'drop-before' },
  { fault: '412' },
  { fault: '500' },
  { fault: '500' },
  { fault: 'slow', seconds: 20 },
];

/** The faults of a script file, or the usual ones. */
export function readFaults(path: string | undefined, cwd: string): readonly Fault[] {
  if (path === undefined) return usualFaults;
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw fileComplaint(path, error);
  }
  try {
    return z.array(Fault).min(1).parse(JSON.parse(text));
  } catch {
    const example = '[{"fault": "429", "seconds": 2}, {"fault": "drop-after"}]';
    throw new Complaint(`${path} 不是故障脚本 (not a fault script)`, `写成 ${example}；fault 取值 ${faultKinds.join('、')}。`);
  }
}

type Call = { method: string; path: string; ifMatch: string | null; isDryRun: boolean };

const isPush = ({ method, path }: Call): boolean => method !== 'GET' && method !== 'HEAD' && path.includes('/v1/markets/');
const suits = (fault: FaultKind, { path, ifMatch, isDryRun }: Call): boolean => {
  if (fault === '412') return ifMatch !== null;
  return fault !== 'refuse-one' || (!isDryRun && /\/submissions(?:\/[^/]+\/parts\/\d+)?$/.test(path));
};

/** Every second push meets the next fault that suits it, so that what is sent again after a fault goes through. */
export function planFaults(script: readonly Fault[]): { next: (call: Call) => Fault | undefined; left: () => readonly Fault[] } {
  const waiting = [...script];
  let pushes = 0;
  return {
    next(call) {
      if (!isPush(call)) return undefined;
      pushes += 1;
      if (pushes % 2 === 1) return undefined;
      const at = waiting.findIndex(({ fault }) => suits(fault, call));
      return at < 0 ? undefined : waiting.splice(at, 1)[0];
    },
    left: () => waiting,
  };
}
