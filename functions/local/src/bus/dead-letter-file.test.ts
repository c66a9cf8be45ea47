import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDeadLetterFile } from './dead-letter-file.ts';
import type { DeadLetter } from './lane.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'ganghui-dead-')), 'dead-letters.ndjson');

const letter = (id: string): DeadLetter => ({
  target: 'score',
  attempts: 5,
  error: 'Error: two\nlines',
  event: {
    version: '0',
    id,
    'detail-type': 'cn.ganghui.posting.published.v1',
    source: 'cn.ganghui.relay',
    account: '000000000000',
    time: '2031-05-09T08:30:00Z',
    region: 'local',
    resources: [],
    detail: { title: '数控车工' },
  },
});

it('keeps one line for each dead letter and reads them back', async () => {
  const path = newPath();
  const file = createDeadLetterFile(path);
  expect(file.read()).toEqual([]);
  await file.keep(letter('a'));
  await file.keep(letter('b'));
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  expect(createDeadLetterFile(path).read()).toEqual([letter('a'), letter('b')]);
});

it('survives a line that a killed process left half written', async () => {
  const path = newPath();
  await createDeadLetterFile(path).keep(letter('a'));
  appendFileSync(path, '{"target":"sco');
  const file = createDeadLetterFile(path);
  await file.keep(letter('b'));
  expect(file.read()).toEqual([letter('a'), letter('b')]);
});
