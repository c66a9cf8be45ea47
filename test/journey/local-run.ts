import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const aDataDir = (): { dataDir: string; remove: () => void } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
export const devKeys = (dataDir: string): Record<string, string> => JSON.parse(readFileSync(join(dataDir, 'dev-keys.json'), 'utf8'));

/** Starts the real thing as a process of its own, as `npm start` does. */
export function startProcess(
  dataDir: string,
  ...args: string[]
): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/local/src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, output: () => said, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

/** The address it prints when it is up. */
export async function urlOf({ child, output }: ReturnType<typeof startProcess>): Promise<string> {
  for (;;) {
    const url = /is up on (http:\S+)/.exec(output())?.[1];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A clean raw posting in our own names. */
export const aRecord = (sourceId: string, overrides: Record<string, string> = {}): Record<string, string> => ({
  sourceId,
  title: '数控车工',
  employerName: '扬州禾田精密机械有限公司',
  headcount: '5',
  education: '中专',
  experience: '1-3年',
  salary: '7000-9000元/月',
  employmentForm: '全职',
  benefits: '五险一金,包住',
  place: '扬州市邗江区',
  address: '扬州市邗江区吉安路 1 号',
  description: '按图纸加工轴类零件，自检尺寸并填写首件检验记录；负责机床日常点检与保养，保持工位整洁；配合班组完成当日产量。',
  contactName: '周女士',
  contactPhone: '0514-80000123',
  publishedAt: '2026-11-20',
  validThrough: '2099-01-31',
  ...overrides,
});
